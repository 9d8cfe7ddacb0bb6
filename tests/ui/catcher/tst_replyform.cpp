// SPDX-License-Identifier: MIT
#include "ui/catcher/replyform.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/highlighting.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class ReplyFormTest : public QObject
{
    Q_OBJECT

    Highlighting m_highlighting;
    std::unique_ptr<ReplyForm> m_form;

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
                                   [&](const QLabel *label) { return label->text().contains(words); });
    }

private Q_SLOTS:
    void init()
    {
        m_form = std::make_unique<ReplyForm>(m_highlighting);
        m_form->resize(320, 420);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void cleanup() { m_form.reset(); }

    void theUsualAnswerIsShown()
    {
        QCOMPARE(m_form->reply(), ReplyRule());
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
        QSignalSpy edited(m_form.get(), &ReplyForm::edited);
        box("replyStatus")->setEditText(typed);
        QVERIFY(!edited.isEmpty());
        QCOMPARE(m_form->reply().status, status);
        QCOMPARE(m_form->reply().reason, reason);
        QCOMPARE(edited.last().first().value<ReplyRule>(), m_form->reply());
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
        QSignalSpy edited(m_form.get(), &ReplyForm::edited);
        box("replyStatus")->setEditText(typed);
        QCOMPARE(m_form->reply(), ReplyRule());
        QCOMPARE(edited.size(), 0);
        QVERIFY(says(u"“%1” is no status"_s.arg(typed)));
        box("replyStatus")->setEditText(u"202"_s);
        QCOMPARE(m_form->reply().status, 202);
        QVERIFY(says(u"In force for the next request."_s));
    }

    void aStatusIsChosenFromTheList()
    {
        QComboBox *status = box("replyStatus");
        status->setCurrentIndex(status->findText(u"404 Not Found"_s));
        QCOMPARE(m_form->reply().status, 404);
        QCOMPARE(m_form->reply().reason, "Not Found");
    }

    void whereNoBodyMayStandItIsSaid()
    {
        type("replyStatus", u"204"_s);
        QVERIFY(says(u"An answer with 204 has no body"_s));
        QCOMPARE(m_form->reply().body, "OK");
    }

    void typeAndBodyAreWhatIsTyped()
    {
        type("replyType", u"application/json"_s);
        auto *body = m_form->findChild<CodeEditor *>(u"replyBody"_s);
        body->selectAll();
        QTest::keyClicks(body, u"{\"rung\": true}"_s);
        QCOMPARE(m_form->reply().fields, FieldList({{"Content-Type", "application/json"}}));
        QCOMPARE(m_form->reply().body, "{\"rung\": true}");
        type("replyType", {});
        QVERIFY(m_form->reply().fields.isEmpty());
    }

    void otherFieldsStay()
    {
        QSignalSpy edited(m_form.get(), &ReplyForm::edited);
        m_form->setReply({.status = 429,
                          .reason = "Too Many Requests",
                          .fields = {{"Retry-After", "5"}, {"content-type", "text/html"}},
                          .body = "later"});
        QCOMPARE(edited.size(), 0);
        QCOMPARE(box("replyStatus")->currentText(), u"429 Too Many Requests"_s);
        QCOMPARE(box("replyType")->currentText(), u"text/html"_s);
        type("replyType", u"text/plain"_s);
        QCOMPARE(m_form->reply().fields, FieldList({{"Content-Type", "text/plain"}, {"Retry-After", "5"}}));
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

QTEST_MAIN(wirebell::ReplyFormTest)
#include "tst_replyform.moc"
