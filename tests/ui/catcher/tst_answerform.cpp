// SPDX-License-Identifier: MIT
#include "ui/catcher/answerform.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/highlighting.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class AnswerFormTest : public QObject
{
    Q_OBJECT

    Highlighting m_highlighting;
    std::unique_ptr<AnswerForm> m_form;

    QComboBox *box(const char *name) const { return m_form->findChild<QComboBox *>(QLatin1StringView(name)); }
    void type(const char *name, const QString &text)
    {
        QLineEdit *line = box(name)->lineEdit();
        line->setFocus();
        line->selectAll();
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    bool says(const QString &words) const
    {
        return std::ranges::any_of(m_form->findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

private Q_SLOTS:
    void init()
    {
        m_form = std::make_unique<AnswerForm>(m_highlighting, u"reply"_s);
        m_form->resize(320, 420);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void cleanup() { m_form.reset(); }

    void theUsualAnswerIsShown()
    {
        QCOMPARE(m_form->answer(), Answer());
        QCOMPARE(box("replyStatus")->currentText(), u"200 OK"_s);
        QCOMPARE(box("replyType")->currentText(), u"text/plain; charset=utf-8"_s);
        QCOMPARE(m_form->findChild<CodeEditor *>(u"replyBody"_s)->bytes(), "OK");
    }

    void statusAndReason_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("a known status brings its reason") << u"503"_s << 503 << "Service Unavailable"_ba;
        QTest::newRow("a reason of one's own stays") << u"503 Gone fishing"_s << 503 << "Gone fishing"_ba;
        QTest::newRow("an unknown status has no reason") << u"799"_s << 799 << ""_ba;
        QTest::newRow("a reason may be other than ASCII") << u"200 Très bien"_s << 200 << "Tr\xc3\xa8s bien"_ba;
    }

    void statusAndReason()
    {
        QFETCH(QString, typed);
        QFETCH(int, status);
        QFETCH(QByteArray, reason);
        QSignalSpy edited(m_form.get(), &AnswerForm::edited);
        box("replyStatus")->setEditText(typed);
        QVERIFY(!edited.isEmpty());
        QCOMPARE(m_form->answer().status, status);
        QCOMPARE(m_form->answer().reason, reason);
        QCOMPARE(edited.last().first().value<Answer>(), m_form->answer());
    }

    void whatIsNoStatusLeavesTheAnswerAsItWas_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("a word") << u"fine"_s;
        QTest::newRow("an interim status") << u"100"_s;
        QTest::newRow("four digits") << u"1000"_s;
        QTest::newRow("a number below zero") << u"-20"_s;
        QTest::newRow("nothing") << QString();
    }

    void whatIsNoStatusLeavesTheAnswerAsItWas()
    {
        QFETCH(QString, typed);
        QSignalSpy edited(m_form.get(), &AnswerForm::edited);
        box("replyStatus")->setEditText(typed);
        QCOMPARE(m_form->answer(), Answer());
        QCOMPARE(edited.size(), 0);
        QVERIFY(says(u"“%1” is no status"_s.arg(typed)));
        box("replyStatus")->setEditText(u"202"_s);
        QCOMPARE(m_form->answer().status, 202);
        QVERIFY(!says(u"is no status"_s));
    }

    void aStatusIsChosenFromTheList()
    {
        QComboBox *status = box("replyStatus");
        status->setCurrentIndex(status->findText(u"404 Not Found"_s));
        QCOMPARE(m_form->answer().status, 404);
        QCOMPARE(m_form->answer().reason, "Not Found");
    }

    void whereNoBodyMayStandItIsSaid()
    {
        type("replyStatus", u"204"_s);
        QVERIFY(says(u"An answer with 204 has no body"_s));
        QCOMPARE(m_form->answer().body, "OK");
    }

    void typeAndBodyAreWhatIsTyped()
    {
        type("replyType", u"application/json"_s);
        auto *body = m_form->findChild<CodeEditor *>(u"replyBody"_s);
        body->selectAll();
        QTest::keyClicks(body, u"{\"rung\": true}"_s);
        QCOMPARE(m_form->answer().fields, FieldList({{"Content-Type", "application/json"}}));
        QCOMPARE(m_form->answer().body, "{\"rung\": true}");
        type("replyType", {});
        QVERIFY(m_form->answer().fields.isEmpty());
    }

    void otherFieldsStay()
    {
        QSignalSpy edited(m_form.get(), &AnswerForm::edited);
        m_form->setAnswer({.status = 429,
                          .reason = "Too Many Requests",
                          .fields = {{"Retry-After", "5"}, {"content-type", "text/html"}},
                          .body = "later"});
        QCOMPARE(edited.size(), 0);
        QCOMPARE(box("replyStatus")->currentText(), u"429 Too Many Requests"_s);
        QCOMPARE(box("replyType")->currentText(), u"text/html"_s);
        type("replyType", u"text/plain"_s);
        QCOMPARE(m_form->answer().fields, FieldList({{"Content-Type", "text/plain"}, {"Retry-After", "5"}}));
    }

    void furtherFieldsAreTyped()
    {
        auto *table = m_form->findChild<QTableView *>(u"replyFields"_s);
        QAbstractItemModel &fields = *table->model();
        QVERIFY(fields.setData(fields.index(0, 0), u"Retry-After"_s, Qt::EditRole));
        QVERIFY(fields.setData(fields.index(0, 1), u"5\r\nX: 1"_s, Qt::EditRole));
        QCOMPARE(m_form->answer().fields.value("Retry-After"), "5  X: 1"); // one line, whatever was pasted
        QCOMPARE(m_form->answer().fields.size(), 2);
    }

    void faultsAreTickedAndCounted()
    {
        auto *table = m_form->findChild<QTableView *>(u"replyFaults"_s);
        QAbstractItemModel &faults = *table->model();
        QCOMPARE(faults.rowCount(), int(allFaultKinds().size()));
        QVERIFY(faults.setData(faults.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(faults.setData(faults.index(0, 1), u"250"_s, Qt::EditRole));
        QCOMPARE(m_form->answer().faults, (QList<Fault>{{FaultKind::DelayHead, 250}}));
        QVERIFY(!faults.setData(faults.index(0, 1), u"soon"_s, Qt::EditRole));
        QVERIFY(faults.setData(faults.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(m_form->answer().faults.isEmpty());
    }

    void eachControlHasAName()
    {
        for (const QWidget *control :
             {static_cast<QWidget *>(box("replyStatus")), static_cast<QWidget *>(box("replyType")),
              m_form->findChild<QWidget *>(u"replyBody"_s)})
            QVERIFY(!control->accessibleName().isEmpty());
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::AnswerFormTest)
#include "tst_answerform.moc"
