// SPDX-License-Identifier: MIT
#include "collection/filesecrets.h"
#include "ui/mainwindow/sessionfile.h"
#include "ui/mainwindow/sessionsecrets.h"
#include "ui/mainwindow/slowsecrets.h"
#include "ui/mainwindow/windowdesk.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// Secrets at all places.
RequestDraft secretive()
{
    RequestDraft draft;
    draft.url = "https://guest:planted-a@api.example/?list=1&api_key=planted-b";
    draft.fields = {{"Accept", "text/csv", true},
                    {"Authorization", "Bearer planted-c", true},
                    {"Cookie", "sid=planted-d", true},
                    {"Cookie", "sid=planted-e", false},
                    {"X-API-Key", " planted-f ", true}};
    draft.body.kind = DraftBody::Kind::Form;
    draft.body.text = "user=guest&password=planted-g&x=y";
    draft.body.literal = true;
    draft.body.parts = {{"client_secret", "planted-h", {}, {}, {}}, {"note", "n", {}, {}, {}}};
    return draft;
}

constexpr int secretsIn = 8;

Session sessionOf(const RequestDraft &draft)
{
    Session session;
    session.listening = false;
    OpenRequest request;
    request.draft = draft;
    session.requests = {request};
    return session;
}

/// A run of the program: what it takes out, keeps, and writes to its file.
struct Run
{
    explicit Run(std::shared_ptr<SlowSecrets::Chain> chain, const QStringList &names = {})
        : store(std::move(chain))
        , secrets(store, names)
    {
    }

    /// The file after this session was saved, and the keychain has answered.
    QByteArray save(Session session)
    {
        secrets.takeOut(session);
        secrets.keep();
        if (!QTest::qWaitFor([&] { return !secrets.isBusy(); }))
            qFatal("the keychain did not answer");
        return session.toJson();
    }
    /// The file's session, as it was before it was saved.
    Session restore(const QByteArray &json)
    {
        Session session = *Session::fromJson(json);
        for (OpenRequest &request : session.requests)
            secrets.prepare(request);
        const QSignalSpy finished(&secrets, &SessionSecrets::finishedReading);
        secrets.read();
        if (!QTest::qWaitFor([&] { return finished.size() == 1; }))
            qFatal("the keychain did not answer");
        for (OpenRequest &request : session.requests)
            secrets.putBack(request);
        return session;
    }

    SlowSecrets store;
    SessionSecrets secrets;
};

std::shared_ptr<SlowSecrets::Chain> newChain()
{
    return std::make_shared<SlowSecrets::Chain>();
}

} // namespace

/// The secrets of what is typed and not saved: never in the session's file, and there again after a restart.
class TestSessionSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileHoldsNamesAndTheKeychainTheValues()
    {
        const auto chain = newChain();
        Session session = sessionOf(secretive());
        session.requests.first().saved = session.requests.first().draft; // a file of somebody else's held them
        Run before(chain);
        const QByteArray json = before.save(session);
        QVERIFY2(!json.contains("planted"), json);
        QCOMPARE(chain->secrets.size(), secretsIn);

        Run after(chain, Session::fromJson(json)->secrets);
        const Session restored = after.restore(json);
        QCOMPARE(restored.requests.first().draft, secretive());
        QVERIFY(!restored.requests.first().isModified());
        QVERIFY(!after.secrets.hasLost());
        QVERIFY(!after.secrets.hasUnkept());
        // Nothing new for what did not change.
        chain->written.clear();
        QCOMPARE(after.save(restored), json);
        QVERIFY(chain->written.isEmpty());
    }

    void aNameStaysWhileItsSecretIsTyped()
    {
        const auto chain = newChain();
        Run run(chain);
        Session session = sessionOf({});
        QByteArray &value = session.requests.first().draft.fields.emplace_back(DraftField{"Authorization"}).value;
        QSet<QString> names;
        for (const QByteArray typed : {"Bearer planted", "Bearer planted-i", "Bearer planted-in"}) {
            value = typed;
            const QByteArray json = run.save(session);
            QVERIFY(!json.contains("planted"));
            QCOMPARE(chain->secrets.size(), 1);
            names.insert(chain->secrets.firstKey());
        }
        QCOMPARE(names.size(), 1);
        QCOMPARE(chain->secrets.first(), "planted-in");
    }

    void whatIsNotNamedAnyMoreIsRemoved()
    {
        const auto chain = newChain();
        Run run(chain);
        Session session = sessionOf(secretive());
        session.requests.append(session.requests.first());
        session.requests.last().draft.fields = {{"Cookie", "another", true}};
        run.save(session);
        QCOMPARE(chain->secrets.size(), secretsIn + 1);
        session.requests.removeLast();
        session.requests.first().draft.fields.removeAt(2);
        const QByteArray json = run.save(session);
        QCOMPARE(chain->secrets.size(), secretsIn - 1);
        // Another's entry is left alone, and so is what a saved request took over.
        chain->secrets.insert(u"shop-token"_s, "x");
        Run next(chain, Session::fromJson(json)->secrets);
        const QString taken = Session::fromJson(json)->secrets.last();
        next.secrets.giveAway({taken});
        next.save(sessionOf({}));
        QCOMPARE(chain->secrets.keys(), (QStringList{taken, u"shop-token"_s}));
    }

    void aKillBeforeTheKeychainWasTidiedLeavesNothingBehind()
    {
        const auto chain = newChain();
        QByteArray json;
        {
            Run killed(chain);
            killed.save(sessionOf(secretive()));
            Session without = sessionOf({});
            killed.secrets.takeOut(without);
            json = without.toJson(); // and no keep()
        }
        QCOMPARE(chain->secrets.size(), secretsIn);
        Run next(chain, Session::fromJson(json)->secrets);
        next.save(next.restore(json));
        QVERIFY(chain->secrets.isEmpty());
    }

    void twoTabsWithOneSecretShareItsNameUntilOneChanges()
    {
        const auto chain = newChain();
        Run run(chain);
        RequestDraft draft;
        draft.fields = {{"Cookie", "planted", true}};
        Session session = sessionOf(draft);
        session.requests.append(session.requests.first());
        run.save(session);
        QCOMPARE(chain->secrets.size(), 1);
        session.requests.first().draft.fields.first().value = "changed";
        const QByteArray json = run.save(session);
        QCOMPARE(chain->secrets.size(), 2);
        const Session restored = Run(chain, Session::fromJson(json)->secrets).restore(json);
        QCOMPARE(restored.requests.first().draft.fields.first().value, "changed");
        QCOMPARE(restored.requests.last().draft.fields.first().value, "planted");
    }

    void withoutAKeychainNothingStandsInTheFile()
    {
        const auto chain = newChain();
        chain->gone = true;
        Run before(chain);
        const QSignalSpy failed(&before.secrets, &SessionSecrets::failed);
        const QByteArray json = before.save(sessionOf(secretive()));
        QVERIFY(!json.contains("planted"));
        QCOMPARE(failed.size(), 1);
        QVERIFY(before.secrets.hasUnkept());

        // Still none: names stand in the places, and nothing takes them for text.
        Run next(chain, Session::fromJson(json)->secrets);
        const Session restored = next.restore(json);
        QCOMPARE(secretNames(restored.requests.first().draft).size(), 7);
        QVERIFY(!restored.requests.first().draft.body.literal);
        QVERIFY(!next.secrets.hasLost());

        // One that does not know them: the places are empty.
        chain->gone = false;
        Run last(chain, Session::fromJson(json)->secrets);
        const RequestDraft emptied = last.restore(json).requests.first().draft;
        QVERIFY(last.secrets.hasLost());
        QVERIFY(secretNames(emptied).isEmpty());
        QCOMPARE(emptied.fields.at(1).value, "Bearer ");
        QCOMPARE(emptied.url, "https://guest:@api.example/?list=1&api_key=");
        QVERIFY(emptied.body.literal);
    }

    void whatFailedIsTriedAgainWithTheNextSave()
    {
        const auto chain = newChain();
        chain->gone = true;
        Run run(chain);
        const Session session = sessionOf(secretive());
        const QByteArray json = run.save(session);
        chain->gone = false;
        QCOMPARE(run.save(session), json);
        QCOMPARE(chain->secrets.size(), secretsIn);
        QVERIFY(!run.secrets.hasUnkept());
    }

    void whatChangesWhileTheKeychainThinksIsWrittenAfterwards()
    {
        const auto chain = newChain();
        chain->holds = true;
        Run run(chain);
        RequestDraft draft;
        draft.fields = {{"Cookie", "first", true}};
        Session session = sessionOf(draft);
        run.secrets.takeOut(session);
        run.secrets.keep();
        draft.fields.first().value = "second";
        session = sessionOf(draft);
        run.secrets.takeOut(session);
        run.secrets.keep();
        QCOMPARE(chain->due.size(), 1U); // one after the other
        chain->answerOne();
        QCOMPARE(chain->secrets.first(), "first");
        QCOMPARE(chain->due.size(), 1U);
        chain->answerOne();
        QCOMPARE(chain->secrets.first(), "second");
        QCOMPARE(chain->secrets.size(), 1);
        QVERIFY(!run.secrets.isBusy());
    }

    void aWindowThatIsKilledComesBackWhole()
    {
        const auto chain = newChain();
        Session left;
        {
            Session first = firstSession();
            first.listening = false;
            WindowDesk desk(first, std::make_unique<SlowSecrets>(chain));
            SessionFile file(desk.folder.filePath(u"session.json"_s));
            connect(desk.window.get(), &MainWindow::sessionChanged, this, [&] { file.write(desk.window->session()); });
            desk.press(Qt::CTRL | Qt::Key_T);
            desk.type(u"http://guest:planted@example.com/?token=planted2"_s);
            QTRY_COMPARE(chain->secrets.size(), 2);
            // What a kill at this moment leaves.
            QTRY_COMPARE(file.load().session.requests.size(), 2);
            QTRY_COMPARE(file.load().session.secrets.size(), 2);
            left = file.load().session;
            QVERIFY(!left.toJson().contains("planted"));
        }
        WindowDesk desk(left, std::make_unique<SlowSecrets>(chain));
        QTRY_COMPARE(desk.named<QLineEdit>("url").text(), u"http://guest:planted@example.com/?token=planted2"_s);
        QCOMPARE(desk.named<QLabel>("secretsState").text(), u"Secrets: system keychain"_s);
        QVERIFY(!desk.window->session().toJson().contains("planted"));
    }

    void aKeychainThatIsSilentHoldsNothingUp()
    {
        const auto chain = newChain();
        chain->holds = true;
        Session session = firstSession();
        session.listening = false;
        WindowDesk desk(session, std::make_unique<SlowSecrets>(chain));
        QCOMPARE(desk.named<QLabel>("secretsState").text(), u"Secrets: asking the keychain"_s);
        QTRY_COMPARE(chain->due.size(), 1U);
        chain->answerOne();
        QCOMPARE(desk.named<QLabel>("secretsState").text(), u"Secrets: system keychain"_s);
    }

    void withoutAKeychainTheWindowSaysSo()
    {
        const auto chain = newChain();
        chain->gone = true;
        Session session = firstSession();
        session.listening = false;
        WindowDesk desk(session, std::make_unique<SlowSecrets>(chain));
        connect(desk.window.get(), &MainWindow::sessionChanged, this, [&] { desk.window->session(); });
        QTRY_COMPARE(desk.named<QLabel>("secretsState").text(), u"Secrets: in memory only"_s);
        QVERIFY(!desk.named("notice").isVisible());
        desk.press(Qt::CTRL | Qt::Key_T);
        desk.type(u"http://example.com/?token=planted"_s);
        QTRY_VERIFY(desk.named("notice").isVisible());
        QVERIFY(desk.named<QLabel>("noticeText").text().contains(u"in memory only"_s));
        QVERIFY(!desk.window->session().toJson().contains("planted"));
    }

    void theLastThatIsTypedIsKeptWhenTheWindowIsClosed()
    {
        const auto chain = newChain();
        Session session = firstSession();
        session.listening = false;
        WindowDesk desk(session, std::make_unique<SlowSecrets>(chain));
        connect(desk.window.get(), &MainWindow::sessionChanged, this, [&] { desk.window->session(); });
        QTRY_COMPARE(desk.named<QLabel>("secretsState").text(), u"Secrets: system keychain"_s);
        chain->holds = true;
        desk.press(Qt::CTRL | Qt::Key_T);
        desk.type(u"http://example.com/?token=planted"_s);
        QTimer::singleShot(0, desk.window.get(), &QWidget::close);
        // The keychain answers when the window is long out of sight.
        QTimer answering;
        connect(&answering, &QTimer::timeout, this, [&] {
            if (!desk.window->isVisible() && !chain->due.empty())
                chain->answerOne();
        });
        answering.start(50);
        QApplication::exec();
        QVERIFY(!desk.window->isVisible());
        QCOMPARE(chain->secrets.values(), QByteArrayList{"planted"});
    }
};

QTEST_MAIN(TestSessionSecrets)
#include "tst_sessionsecrets.moc"
