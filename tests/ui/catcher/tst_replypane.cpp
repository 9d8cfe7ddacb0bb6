// SPDX-License-Identifier: MIT
#include "collection/answerpreset.h"
#include "secret/secretstore.h"
#include "support/memorysink.h"
#include "ui/catcher/askbar.h"
#include "ui/catcher/endpointbook.h"
#include "ui/catcher/localcatcher.h"
#include "ui/catcher/replypane.h"
#include "ui/log/recordedlog.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/highlighting.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace wirebell {

class ReplyPaneTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RecordedLog> m_log;
    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<EndpointBook> m_book;
    std::unique_ptr<LocalCatcher> m_catcher;
    Highlighting m_highlighting;
    std::unique_ptr<ReplyPane> m_pane;

    template <typename T = QWidget> T *named(const char *name) const { return m_pane->findChild<T *>(QLatin1StringView(name)); }
    bool says(const QString &words) const
    {
        return std::ranges::any_of(m_pane->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    void type(const char *name, const QString &text) const
    {
        auto *line = named<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void chooseDeed(int deed) const
    {
        auto *box = named<QComboBox>("ruleDeed");
        box->setCurrentIndex(deed);
        Q_EMIT box->activated(deed);
    }
    const Rule &rule(int index) const { return m_book->at(0).rules.at(index); }
    /// Asks the catcher; the answer comes in the socket.
    std::unique_ptr<QTcpSocket> ask(const QByteArray &line) const
    {
        auto socket = std::make_unique<QTcpSocket>();
        const QUrl url(m_catcher->origin());
        socket->connectToHost(url.host(), quint16(url.port()));
        socket->write(line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        return socket;
    }
    bool listen()
    {
        m_catcher->start(*m_sink);
        m_catcher->listen();
        return QTest::qWaitFor([this] { return m_catcher->status().listening; });
    }

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<RecordedLog>();
        m_sink = std::make_unique<MemorySink>();
        m_secrets = makeMemorySecrets();
        m_book = std::make_unique<EndpointBook>(m_log->folder.filePath(u"endpoints.yml"_s), *m_secrets);
        m_catcher = std::make_unique<LocalCatcher>();
        const auto force = [this] { m_catcher->setEndpoints(m_book->inForce()); };
        connect(m_book.get(), &EndpointBook::edited, m_catcher.get(), force);
        connect(m_book.get(), &EndpointBook::rearranged, m_catcher.get(), force);
        QSignalSpy loaded(m_book.get(), &EndpointBook::loaded);
        m_book->load();
        QVERIFY(loaded.wait());
        m_pane = std::make_unique<ReplyPane>(*m_book, *m_catcher, m_log->thread, m_highlighting);
        m_pane->resize(428, 640);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }

    void cleanup()
    {
        m_pane.reset();
        m_catcher.reset();
        m_book.reset();
        m_secrets.reset();
        m_sink.reset();
        m_log.reset();
    }

    void withoutRulesTheAnswerToEverythingIsEdited()
    {
        QCOMPARE(m_pane->endpoint(), 0);
        QCOMPARE(named<QTableView>("rules")->model()->rowCount(), 1);
        QVERIFY(!named("ruleWhen")->isEnabled());
        named<QComboBox>("replyStatus")->setEditText(u"503"_s);
        QCOMPARE(m_book->at(0).fallback.status, 503);
        QVERIFY(says(u"in force"_s));
        QTRY_VERIFY(says(u"saved"_s));
    }

    void aRuleIsAddedAndSaysWhen()
    {
        named<QAction>("addRule")->trigger();
        QCOMPARE(m_book->at(0).rules.size(), 1);
        QVERIFY(named("whenPath")->isVisible());
        type("whenMethods", u"post, put"_s);
        type("whenPath", u"/users/{id}"_s);
        QCOMPARE(rule(0).when.methods, (QByteArrayList{"POST", "PUT"}));
        QCOMPARE(rule(0).when.path, "/users/{id}");
        QAbstractItemModel &tests = *named<QTableView>("whenTests")->model();
        QVERIFY(tests.setData(tests.index(0, 1), u"$.type"_s, Qt::EditRole)); // by its name a place in JSON
        QVERIFY(tests.setData(tests.index(0, 3), u"paid"_s, Qt::EditRole));
        QCOMPARE(rule(0).when.json, (QList<NamedTest>{{"$.type", {.kind = TextTest::Kind::Equal, .text = "paid"}}}));
        QCOMPARE(named<QAbstractButton>("ruleWhen")->text(), u"POST, PUT /users/{id}, 1 test(s)"_s);
    }

    void whatMakesNoSenseIsSaidInItsPlaceAndStaysOutOfForce_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("a path without its slash") << "whenPath"_ba << u"users"_s << u"A path begins with “/”."_s;
        QTest::newRow("an open brace") << "whenPath"_ba << u"/a/{id"_s << u"“{id” makes no sense here"_s;
        QTest::newRow("a call before the first") << "whenFrom"_ba << u"0"_s << u"Calls are counted from 1"_s;
        QTest::newRow("more than all") << "whenChance"_ba << u"150"_s << u"0 to 100 %"_s;
    }

    void whatMakesNoSenseIsSaidInItsPlaceAndStaysOutOfForce()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        named<QAction>("addRule")->trigger();
        type("whenMethods", u"PUT"_s);
        type(line.constData(), typed);
        QVERIFY(says(said));
        QVERIFY(!problemOf(rule(0).when));
        QCOMPARE(rule(0).when.methods, QByteArrayList{"PUT"});
    }

    void aSequenceIsMadeAndItsAnswersAreEdited()
    {
        named<QAction>("addRule")->trigger();
        named<QAbstractButton>("ruleWhen")->click();
        chooseDeed(1);
        const auto answers = [this] { return std::get<AnswerSequence>(rule(0).then).answers; };
        QCOMPARE(answers().size(), 3);
        QCOMPARE(answers().first().status, 500);
        QAbstractItemModel &table = *named<QTableView>("sequence")->model();
        QVERIFY(table.setData(table.index(1, 1), u"503"_s, Qt::EditRole));
        QVERIFY(table.setData(table.index(1, 2), u"250"_s, Qt::EditRole));
        QVERIFY(!table.setData(table.index(1, 1), u"soon"_s, Qt::EditRole));
        QCOMPARE(answers().at(1).status, 503);
        QCOMPARE(answers().at(1).faults, (QList<Fault>{{FaultKind::DelayHead, 250}}));
        named<QTableView>("sequence")->selectRow(2);
        auto *body = named<CodeEditor>("replyBody");
        body->selectAll();
        QTest::keyClicks(body, u"done"_s);
        QCOMPARE(answers().at(2).body, "done");
        named<QAction>("addAnswer")->trigger();
        QCOMPARE(answers().size(), 4);
        named<QAction>("removeAnswer")->trigger();
        named<QAction>("repeatSequence")->trigger();
        QCOMPARE(answers().size(), 3);
        QVERIFY(std::get<AnswerSequence>(rule(0).then).repeats);
    }

    void theTableSaysWhichAnswerIsNext()
    {
        QVERIFY(listen());
        named<QAction>("addRule")->trigger();
        named<QAbstractButton>("ruleWhen")->click();
        chooseDeed(1);
        QVERIFY(m_log->open());
        const QAbstractItemModel &table = *named<QTableView>("sequence")->model();
        const auto turn = [&](int row) { return table.index(row, 3).data().toString(); };
        QTRY_COMPARE(turn(0), u"next"_s);
        const auto first = ask("GET /");
        QTRY_VERIFY(first->bytesAvailable() > 0);
        Q_EMIT m_log->thread.changed();
        QTRY_COMPARE(turn(0), u"used"_s);
        QCOMPARE(turn(1), u"next"_s);
        named<QAction>("startAgain")->trigger();
        QTRY_COMPARE(turn(0), u"next"_s);
    }

    void forwardingIsInForceWithAUrl()
    {
        named<QAction>("addRule")->trigger();
        named<QAbstractButton>("ruleWhen")->click();
        chooseDeed(2);
        QVERIFY(says(u"until then nothing is forwarded"_s));
        QVERIFY(std::holds_alternative<AnswerSequence>(rule(0).then));
        type("forwardTarget", u"http://127.0.0.1:9"_s);
        QCOMPARE(std::get<Forward>(rule(0).then).target, u"http://127.0.0.1:9"_s);
        type("forwardLimit", u"700"_s);
        QCOMPARE(std::get<Forward>(rule(0).then).timeLimit, 700);
    }

    void rulesAreMovedTickedAndRemoved()
    {
        for (const QString &name : {u"a"_s, u"b"_s})
            m_pane->addRule({.name = name, .when = {.path = "/" + name.toUtf8()}});
        named<QAction>("ruleUp")->trigger();
        QCOMPARE(rule(0).name, u"b"_s);
        QAbstractItemModel &rules = *named<QTableView>("rules")->model();
        QVERIFY(rules.setData(rules.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!rule(1).enabled);
        named<QAction>("removeRule")->trigger();
        QCOMPARE(m_book->at(0).rules.size(), 1);
        QCOMPARE(rule(0).name, u"a"_s);
    }

    void whereItListensIsInForceOnceItIsTyped()
    {
        QVERIFY(listen());
        m_pane->editEndpoint();
        const auto *note = named<QLabel>("endpointListenNote");
        QTRY_COMPARE(note->text(), u"Listens on the port that is there for all."_s);
        auto *line = named<QLineEdit>("endpointListen");
        line->setFocus();
        QTest::keyClicks(line, u"nowhere"_s);
        QVERIFY(note->text().endsWith(u"It stays as it was."_s));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!m_book->at(0).listen);
        line->selectAll();
        QTest::keyClicks(line, u"127.0.0.1:0"_s);
        QCOMPARE(note->text(), u"In force with Enter."_s);
        QVERIFY(!m_book->at(0).listen);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(m_book->at(0).listen == (ListenPlace{u"127.0.0.1"_s, 0}));
        QTRY_COMPARE(note->text(), u"Listens on a port of its own."_s);
        line->clear();
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!m_book->at(0).listen);
        QTRY_COMPARE(note->text(), u"Listens on the port that is there for all."_s);
    }

    void theEndpointItselfIsEdited()
    {
        m_pane->editEndpoint();
        type("endpointName", u"Orders"_s);
        type("endpointPath", u"/orders"_s);
        QCOMPARE(m_book->at(0).name, u"Orders"_s);
        QCOMPARE(m_book->at(0).path, "/orders");
        QVERIFY(says(u"Takes this path and what is below."_s));
        named<QCheckBox>("endpointCors")->click();
        QVERIFY(m_book->at(0).cors);
        auto *sockets = named<QComboBox>("endpointWebSockets");
        sockets->setCurrentIndex(2);
        Q_EMIT sockets->activated(2);
        QCOMPARE(m_book->at(0).webSockets, EndpointConfig::WebSockets::Echoed);
        auto *scheme = named<QComboBox>("endpointAuth");
        scheme->setCurrentIndex(3);
        Q_EMIT scheme->activated(3);
        QCOMPARE(m_book->at(0).auth->name, "X-API-Key");
        QVERIFY(says(u"Nobody is let in until a secret is typed."_s));
        type("endpointSecret", u"s3cret"_s);
        QCOMPARE(m_book->at(0).auth->secret, "s3cret");
        QVERIFY(says(u"keychain, never in the file"_s));
    }

    void aRequestThatWaitsIsAnswered()
    {
        QVERIFY(listen());
        QVERIFY(!named("askBar")->isVisible());
        m_pane->addRule({.name = u"ask"_s, .then = AskPerson{.timeLimit = 30'000}});
        QSignalSpy shown(m_pane.get(), &ReplyPane::showRequested);
        const auto client = ask("POST /approve");
        QTRY_VERIFY(named("askBar")->isVisible());
        QCOMPARE(shown.size(), 1);
        QVERIFY(says(u"POST /approve waits"_s));
        QVERIFY(says(u"of 30 s left"_s));
        if (!named("sendAnswer")->isVisible())
            QTest::mouseClick(named("writeAnswer"), Qt::LeftButton);
        named<QComboBox>("askedStatus")->setEditText(u"202"_s);
        QTest::mouseClick(named("sendAnswer"), Qt::LeftButton);
        QTRY_VERIFY(client->bytesAvailable() > 0);
        QVERIFY(client->readAll().startsWith("HTTP/1.1 202 Accepted\r\n"));
        QTRY_VERIFY(!named("askBar")->isVisible());
        QVERIFY(named("rules")->isVisible());
    }

    void rulesStartFromAPreset()
    {
        m_pane->addRule({.name = u"first"_s});
        named<QAction>("startRules")->trigger();
        auto *search = named<QLineEdit>("startSearch");
        QVERIFY(search->isVisible());
        QAbstractItemModel &starts = *named<QListView>("starts")->model();
        QTRY_VERIFY(starts.rowCount() > 30); // they are read beside the window's thread
        QTest::keyClicks(search, u"slack chall"_s);
        QCOMPARE(starts.rowCount(), 1);
        QVERIFY(named<QLabel>("startDescription")->text().contains(u"url_verification"_s));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!search->isVisible());
        QCOMPARE(m_book->at(0).rules, QList<Rule>{rule(0)} + presetNamed(u"slack"_s)->rules);
        QCOMPARE(named<QTableView>("rules")->currentIndex().row(), 1);
        QCOMPARE(named<QAbstractButton>("ruleWhen")->text(), u"POST, 1 test(s)"_s);
    }

    void whatIsNotFoundIsNoStart()
    {
        named<QAction>("startRules")->trigger();
        auto *search = named<QLineEdit>("startSearch");
        QAbstractItemModel &starts = *named<QListView>("starts")->model();
        QTRY_VERIFY(starts.rowCount() > 30);
        QTest::keyClicks(search, u"no such service"_s);
        QCOMPARE(starts.rowCount(), 0);
        QCOMPARE(named<QLabel>("startDescription")->text(), u"Nothing is called so."_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(m_book->at(0).rules.isEmpty());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(!search->isVisible());
    }

    void anAnswerByHandStartsFromARulesAnswer()
    {
        QVERIFY(listen());
        m_pane->addRule({.name = u"ask"_s, .then = AskPerson{.timeLimit = 30'000}});
        Answer late;
        late.status = 429;
        late.reason = "Slow down";
        late.pieces = {{.pause = 0, .bytes = "!"}};
        m_pane->addRule({.name = u"late"_s, .then = AnswerSequence{.answers = {late}}});
        const auto client = ask("POST /approve");
        QTRY_VERIFY(named("askBar")->isVisible());
        if (!named("sendAnswer")->isVisible())
            QTest::mouseClick(named("writeAnswer"), Qt::LeftButton);
        auto *bar = named("askBar");
        bar->findChild<QAction *>(u"startAnswer"_s)->trigger();
        auto *search = bar->findChild<QLineEdit *>(u"startSearch"_s);
        QTest::keyClicks(search, u"late"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(named<QComboBox>("askedStatus")->currentText(), u"429 Slow down"_s);
        QTest::mouseClick(named("sendAnswer"), Qt::LeftButton);
        QByteArray answered;
        QTRY_VERIFY((answered += client->readAll()).endsWith("OK!"));
        QVERIFY(answered.startsWith("HTTP/1.1 429 Slow down\r\n"));
    }

    void eachControlHasAName()
    {
        named<QAction>("addRule")->trigger();
        for (const char *name : {"ruleWhen", "whenMethods", "whenPath", "whenTests", "ruleDeed", "replyStatus", "rules"})
            QVERIFY2(!named(name)->accessibleName().isEmpty(), name);
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::ReplyPaneTest)
#include "tst_replypane.moc"
