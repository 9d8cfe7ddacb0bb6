// SPDX-License-Identifier: MIT
#include "ui/catcher/answerform.h"
#include "ui/catcher/interimmodel.h"
#include "ui/catcher/piecemodel.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/detailtabs.h"
#include "ui/widgets/highlighting.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryFile>
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

    QAbstractItemModel &table(const char *name) const
    {
        return *m_form->findChild<QTableView *>(QLatin1StringView(name))->model();
    }
    QAction &action(const char *name) const { return *m_form->findChild<QAction *>(QLatin1StringView(name)); }
    CodeEditor &body() const { return *m_form->findChild<CodeEditor *>(u"replyBody"_s); }
    void showTab(int tab) { m_form->findChild<DetailTabs *>(u"replyTabs"_s)->setCurrentIndex(tab); }
    QString detail(int tab) const { return m_form->findChild<DetailTabs *>(u"replyTabs"_s)->detail(tab); }
    void chooseFrom(const char *name, int row)
    {
        box(name)->setCurrentIndex(row);
        Q_EMIT box(name)->activated(row);
    }

    enum Tab { Body, Fields, Transfer, Faults };

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

    void aSecondTypeIsAFieldLikeAnyOther()
    {
        const FieldList fields{{"Content-Type", "text/html"}, {"X-Id", "1"}, {"Content-Type", "text/plain"}};
        m_form->setAnswer({.fields = fields});
        box("replyStatus")->setEditText(u"201"_s);
        QCOMPARE(m_form->answer().fields, fields);
        QCOMPARE(detail(Fields), u"2"_s);
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

    void piecesAreTypedOneByOneEachAfterItsWait()
    {
        QVERIFY(!m_form->findChild<QTableView *>(u"replyPieces"_s)->isVisible());
        action("replyAddPiece").trigger();
        QCOMPARE(m_form->answer().pieces, (QList<AnswerPiece>{{.pause = 1000}}));
        QTest::keyClicks(&body(), u"one"_s); // the new piece stands in the editor
        action("replyAddPiece").trigger();
        QTest::keyClicks(&body(), u" more"_s);
        QAbstractItemModel &parts = table("replyPieces");
        QVERIFY(parts.setData(parts.index(2, PieceModel::After), u"250"_s, Qt::EditRole));
        QVERIFY(!parts.setData(parts.index(2, PieceModel::After), u"soon"_s, Qt::EditRole));
        QVERIFY(!parts.setData(parts.index(2, PieceModel::After), u"-1"_s, Qt::EditRole));
        QCOMPARE(m_form->answer().pieces,
                 (QList<AnswerPiece>{{.pause = 1000, .bytes = "one"}, {.pause = 250, .bytes = " moreone"}}));
        QCOMPARE(m_form->answer().body, "OK");
        QCOMPARE(detail(Body), u"+2"_s);
        QVERIFY(m_form->findChild<QTableView *>(u"replyPieces"_s)->isVisible());

        m_form->findChild<QTableView *>(u"replyPieces"_s)->setCurrentIndex(parts.index(1, PieceModel::Text));
        QCOMPARE(body().bytes(), "one");
        action("replyRemovePiece").trigger();
        QCOMPARE(m_form->answer().pieces, (QList<AnswerPiece>{{.pause = 250, .bytes = " moreone"}}));
        action("replyRemovePiece").trigger();
        QVERIFY(m_form->answer().pieces.isEmpty());
        QCOMPARE(body().bytes(), "OK");
        QCOMPARE(detail(Body), QString());
    }

    void aPieceOfAStreamBeginsAsAnEvent()
    {
        m_form->setAnswer({.fields = {{"Content-Type", "text/event-stream"}}, .body = {}});
        action("replyAddPiece").trigger();
        QCOMPARE(m_form->answer().pieces, (QList<AnswerPiece>{{.pause = 1000, .bytes = "data: \n\n"}}));
    }

    void framingAndCodingAreChosen()
    {
        chooseFrom("replyFraming", 1);
        chooseFrom("replyCoding", 3);
        QCOMPARE(m_form->answer().framing, AnswerFraming::Chunked);
        QCOMPARE(m_form->answer().coding, AnswerCoding::Br);
        QCOMPARE(detail(Transfer), u"2"_s);
        chooseFrom("replyFraming", 2);
        QCOMPARE(m_form->answer().framing, AnswerFraming::UntilClose);
        showTab(Transfer);
        box("replyStatus")->setEditText(u"204"_s);
        QVERIFY(says(u"An answer with 204 has no body: this has no effect."_s));
        chooseFrom("replyFraming", 0);
        chooseFrom("replyCoding", 0);
        QVERIFY(!says(u"this has no effect"_s));
        QCOMPARE(detail(Transfer), QString());
    }

    void trailersAreTypedAndSaidToNeedChunks()
    {
        showTab(Transfer);
        QAbstractItemModel &trailers = table("replyTrailers");
        QVERIFY(trailers.setData(trailers.index(0, 0), u"X-Sum"_s, Qt::EditRole));
        QVERIFY(trailers.setData(trailers.index(0, 1), u"1"_s, Qt::EditRole));
        QCOMPARE(m_form->answer().trailers, FieldList({{"X-Sum", "1"}}));
        QVERIFY(says(u"Trailers follow a chunked body alone"_s));
        chooseFrom("replyFraming", 1);
        QVERIFY(!says(u"Trailers follow"_s));
        box("replyStatus")->setEditText(u"304"_s);
        QVERIFY(says(u"An answer with 304 has no trailers"_s));
    }

    void interimAnswersAreTypedLineByLine()
    {
        showTab(Transfer);
        QAbstractItemModel &interim = table("replyInterim");
        const auto put = [&](int row, int column, const QString &text) {
            QVERIFY(interim.setData(interim.index(row, column), text, Qt::EditRole));
        };
        put(0, InterimModel::Name, u"Link"_s);
        QVERIFY(m_form->answer().interim.isEmpty());
        QVERIFY(says(u"The first line needs a status."_s));
        put(0, InterimModel::Status, u"103"_s);
        put(0, InterimModel::Value, u"</a.css>"_s);
        put(1, InterimModel::Name, u"X-Step"_s);
        put(1, InterimModel::Value, u"1"_s);
        put(2, InterimModel::Status, u"102"_s);
        const QList<InterimAnswer> typed{{.status = 103, .fields = {{"Link", "</a.css>"}, {"X-Step", "1"}}},
                                         {.status = 102}};
        QCOMPARE(m_form->answer().interim, typed);
        QCOMPARE(detail(Transfer), u"2"_s);
        QVERIFY(!says(u"What was in force before stays"_s));
        put(2, InterimModel::Status, u"101"_s);
        QCOMPARE(m_form->answer().interim, typed);
        QVERIFY(says(u"“101” is no interim status"_s));
    }

    void whatWasSetStandsInTheForm()
    {
        Answer answer{.status = 201,
                      .reason = "Created",
                      .body = "begin\r\n",
                      .isTemplate = true,
                      .pieces = {{.pause = 5, .bytes = "\xff\xfe"}, {.pause = 6, .bytes = "end"}},
                      .framing = AnswerFraming::Chunked,
                      .coding = AnswerCoding::Zstd,
                      .trailers = {{"X-Sum", "1"}, {"Content-Type", "a trailer of that name too"}},
                      .interim = {{.status = 103, .fields = {{"Link", "</a>"}, {"Link", "</b>"}}}, {.status = 102}}};
        QSignalSpy edited(m_form.get(), &AnswerForm::edited);
        m_form->setAnswer(answer);
        QCOMPARE(edited.size(), 0);
        QCOMPARE(table("replyPieces").index(1, PieceModel::Text).data().toString(),
                 u"2 byte(s) that are no text"_s);
        QCOMPARE(table("replyPieces").index(0, PieceModel::Text).data().toString(), u"begin↵"_s);
        QCOMPARE(table("replyInterim").rowCount(), 4);
        // An edit elsewhere leaves bytes as they are that the editor can't hold.
        box("replyStatus")->setEditText(u"202"_s);
        answer.status = 202;
        answer.reason = "Accepted";
        QCOMPARE(m_form->answer(), answer);
    }

    void aBodyComesFromAFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("12345");
        file.close();
        Answer answer;
        answer.bodyFile = file.fileName();
        m_form->setAnswer(answer);
        QVERIFY(!body().isVisible());
        QTRY_VERIFY(says(u"5 byte(s) now; read anew for each answer."_s));
        auto *path = m_form->findChild<QLineEdit *>(u"replyFile"_s);
        path->setFocus();
        path->selectAll();
        QTest::keyClicks(path, u"some/where"_s);
        QVERIFY(says(u"Type the whole path, from the root. Until then %1 stays in force."_s.arg(file.fileName())));
        QCOMPARE(m_form->answer().bodyFile, file.fileName());
        path->selectAll();
        QTest::keyClicks(path, file.fileName() + u"-missing"_s);
        QCOMPARE(m_form->answer().bodyFile, QString(file.fileName() + u"-missing"_s));
        QTRY_VERIFY(says(u"As long as that is so, 500 is answered."_s));
        m_form->findChild<QAction *>(u"replyNoFile"_s)->trigger();
        QCOMPARE(m_form->answer().bodyFile, QString());
        QCOMPARE(m_form->answer().body, "OK");
        QVERIFY(body().isVisible());
    }

    void onlyThePageThatIsShownAsksForRoom()
    {
        const int before = m_form->minimumSizeHint().height();
        showTab(Transfer);
        QVERIFY(m_form->minimumSizeHint().height() > before);
        showTab(Body);
        QCOMPARE(m_form->minimumSizeHint().height(), before);
    }

    void modelsKeepTheirWord()
    {
        for (const char *name : {"replyPieces", "replyInterim", "replyTrailers", "replyFields"})
            new QAbstractItemModelTester(&table(name), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        action("replyAddPiece").trigger();
        action("replyAddPiece").trigger();
        m_form->setAnswer({.interim = {{.status = 103}}});
        action("replyAddPiece").trigger();
        action("replyRemovePiece").trigger();
        QCOMPARE(table("replyPieces").rowCount(), 1);
    }

    void eachControlHasAName()
    {
        for (const QWidget *control :
             {static_cast<QWidget *>(box("replyStatus")), static_cast<QWidget *>(box("replyType")),
              m_form->findChild<QWidget *>(u"replyBody"_s), m_form->findChild<QWidget *>(u"replyPieces"_s),
              m_form->findChild<QWidget *>(u"replyFile"_s), m_form->findChild<QWidget *>(u"replyTrailers"_s),
              m_form->findChild<QWidget *>(u"replyInterim"_s), static_cast<QWidget *>(box("replyFraming")),
              static_cast<QWidget *>(box("replyCoding"))})
            QVERIFY(!control->accessibleName().isEmpty());
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::AnswerFormTest)
#include "tst_answerform.moc"
