// SPDX-License-Identifier: MIT
#include "secret/secretstore.h"
#include "support/requests.h"
#include "ui/composer/dispatch.h"
#include "ui/composer/outbound.h"
#include "ui/log/recordedlog.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

/// A keychain that answers when the test says so.
class SlowSecrets final : public SecretStore
{
public:
    void read(const QString &name, Answer answer) override { waiting.emplace_back(name, std::move(answer)); }
    void write(const QString &, const QByteArray &, Done) override { qFatal("nothing is to be written"); }
    void remove(const QString &, Done) override { qFatal("nothing is to be removed"); }

    /// Answers the question that came first.
    void answer(const Result<QByteArray> &secret)
    {
        const auto first = std::move(waiting.front());
        waiting.erase(waiting.begin());
        first.second(secret);
    }

    std::vector<std::pair<QString, Answer>> waiting;
};

/// Takes what comes and answers when the test says so.
struct Server
{
    Server()
    {
        tcp.listen(QHostAddress::LocalHost, 0);
        QObject::connect(&tcp, &QTcpServer::newConnection, &tcp, [this] {
            QTcpSocket *socket = tcp.nextPendingConnection();
            sockets.append(socket);
            QObject::connect(socket, &QTcpSocket::readyRead, &tcp, [this, socket] { received += socket->readAll(); });
        });
    }
    QByteArray url(const QByteArray &path) const
    {
        return "http://127.0.0.1:" + QByteArray::number(tcp.serverPort()) + path;
    }

    QTcpServer tcp;
    QList<QTcpSocket *> sockets;
    QByteArray received;
};

constexpr quint64 key = 7;

} // namespace

class DispatchTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        SlowSecrets secrets;
        LogThread log;
        ReadingThread thread{u"test"_s};
        Outbound outbound;
        Dispatch dispatch{outbound, log, secrets, thread};
        QSignalSpy refused{&dispatch, &Dispatch::refused};
        QSignalSpy left{&dispatch, &Dispatch::left};
        QSignalSpy underWay{&dispatch, &Dispatch::underWayChanged};
        QSignalSpy secretRead{&dispatch, &Dispatch::secretRead};
        QSignalSpy contents{&dispatch, &Dispatch::contentChanged};

        std::shared_ptr<const Exchange> shown() const
        {
            return contents.isEmpty() ? nullptr : contents.last().at(1).value<ExchangeContent>().exchange;
        }
        State state() const { return shown() ? shown()->state : State::Open; }
        Error refusal() const { return refused.isEmpty() ? Error() : refused.last().at(1).value<Error>(); }
    };

    std::unique_ptr<Server> m_server;
    std::unique_ptr<Desk> m_desk;

    RequestDraft draft() const
    {
        RequestDraft draft;
        draft.url = m_server->url("/v1");
        return draft;
    }
    RequestDraft withToken() const
    {
        RequestDraft draft = this->draft();
        draft.auth.kind = DraftAuth::Kind::Bearer;
        draft.auth.secretName = u"shop_token"_s;
        return draft;
    }

    /// Waits until what was to be resolved has been.
    void settle() const
    {
        bool turned = false;
        m_desk->thread.ask(Ticket(), [] { return 0; }, [&](int) { turned = true; });
        QTRY_VERIFY(turned);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<Server>();
        m_desk = std::make_unique<Desk>();
    }

    void cleanup()
    {
        m_desk.reset();
        m_server.reset();
    }

    void fromTheStartToTheEnd()
    {
        m_desk->outbound.start(nullptr);
        m_desk->dispatch.send(key, draft(), {});
        QVERIFY(m_desk->dispatch.isUnderWay(key));
        QCOMPARE(m_desk->underWay.size(), 1);
        QTRY_VERIFY(m_server->received.endsWith("\r\n\r\n"));
        QCOMPARE(m_desk->left.size(), 1);
        QTRY_VERIFY(m_desk->shown());
        QCOMPARE(m_desk->state(), State::Open);
        m_server->sockets.first()->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        QTRY_COMPARE(m_desk->state(), State::Complete);
        QCOMPARE(m_desk->shown()->id, m_desk->left.first().at(1).value<QUuid>());
        QCOMPARE(everything(m_desk->shown()->transcript.out), m_server->received);
        QVERIFY(!m_desk->dispatch.isUnderWay(key));
        QCOMPARE(m_desk->underWay.last().at(1).toBool(), false);
        QVERIFY(m_desk->refused.isEmpty());
    }

    void itWaitsUntilSendsCanLeave()
    {
        m_desk->dispatch.send(key, draft(), {});
        QVERIFY(m_desk->dispatch.isUnderWay(key));
        QVERIFY(m_desk->left.isEmpty());
        m_desk->outbound.start(nullptr);
        QTRY_COMPARE(m_desk->left.size(), 1);
        QTRY_VERIFY(!m_server->received.isEmpty());
    }

    void itWaitsForItsSecretsToo()
    {
        m_desk->dispatch.send(key, withToken(), {});
        QCOMPARE(m_desk->secrets.waiting.size(), 1u);
        m_desk->outbound.start(nullptr);
        settle();
        QVERIFY(m_desk->left.isEmpty());
        QVERIFY(m_desk->refused.isEmpty());
        m_desk->secrets.answer("s3cret"_ba);
        QTRY_VERIFY(m_server->received.contains("\r\nAuthorization: Bearer s3cret\r\n"));
        QCOMPARE(m_desk->secretRead.size(), 1);
        QCOMPARE(m_desk->secretRead.first().at(1).toByteArray(), "s3cret");
    }

    void secretsInFieldsUrlAndFormAreFetched()
    {
        m_desk->outbound.start(nullptr);
        RequestDraft draft = withToken();
        draft.method = "POST";
        draft.url += "?access_token={{b-query}}&list={{catcher}}";
        draft.fields = {{"X-API-Key", "{{c-field}}"}};
        draft.body.kind = DraftBody::Kind::Form;
        draft.body.text = "password={{d-form}}";
        Environment environment;
        environment.set("catcher", "here");
        m_desk->dispatch.send(key, draft, environment);
        QStringList asked;
        while (!m_desk->secrets.waiting.empty()) {
            asked += m_desk->secrets.waiting.front().first;
            m_desk->secrets.answer("value-of-" + asked.last().toUtf8());
        }
        QCOMPARE(asked, (QStringList{u"shop_token"_s, u"b-query"_s, u"c-field"_s, u"d-form"_s}));
        QTRY_VERIFY(m_server->received.contains("password=value-of-d-form"));
        QVERIFY(m_server->received.startsWith("POST /v1?access_token=value-of-b-query&list=here HTTP/1.1\r\n"));
        QVERIFY(m_server->received.contains("\r\nX-API-Key: value-of-c-field\r\n"));
        QVERIFY(m_server->received.contains("\r\nAuthorization: Bearer value-of-shop_token\r\n"));
        QCOMPARE(m_desk->secretRead.size(), 1); // the others stay out of the draft
    }

    void aSecretThatIsThereIsNotAskedFor()
    {
        m_desk->outbound.start(nullptr);
        RequestDraft draft = withToken();
        draft.auth.secret = "typed";
        m_desk->dispatch.send(key, draft, {});
        QVERIFY(m_desk->secrets.waiting.empty());
        QTRY_VERIFY(m_server->received.contains("Bearer typed"));
    }

    void theKeychainsErrorRefuses_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("no keychain") << ErrorKind::NoKeychain;
        QTest::newRow("no such secret") << ErrorKind::NoSuchSecret;
    }

    void theKeychainsErrorRefuses()
    {
        QFETCH(ErrorKind, kind);
        m_desk->outbound.start(nullptr);
        m_desk->dispatch.send(key, withToken(), {});
        m_desk->secrets.answer(failure(kind, u"shop_token"_s));
        QCOMPARE(m_desk->refusal(), (Error{kind, u"shop_token"_s}));
        QVERIFY(!m_desk->dispatch.isUnderWay(key));
        QCOMPARE(m_desk->underWay.last().at(1).toBool(), false);
        QVERIFY(m_desk->left.isEmpty());
    }

    void whatCannotBeResolvedRefuses()
    {
        m_desk->outbound.start(nullptr);
        RequestDraft draft = this->draft();
        draft.url = "{{nowhere}}/v1";
        m_desk->dispatch.send(key, draft, {});
        QTRY_COMPARE(m_desk->refusal(), (Error{ErrorKind::UnresolvedVariable, u"nowhere"_s}));
        QVERIFY(!m_desk->dispatch.isUnderWay(key));
        // The next try is not held up.
        m_desk->dispatch.send(key, this->draft(), {});
        QTRY_VERIFY(!m_server->received.isEmpty());
    }

    void stoppedWhileTheKeychainIsAsked()
    {
        m_desk->outbound.start(nullptr);
        m_desk->dispatch.send(key, withToken(), {});
        m_desk->dispatch.stop(key);
        QCOMPARE(m_desk->refusal().kind, ErrorKind::Cancelled);
        QVERIFY(!m_desk->dispatch.isUnderWay(key));
        // Another send begins before the first answer comes: that is not its own.
        RequestDraft other = withToken();
        other.auth.secretName = u"other_token"_s;
        m_desk->dispatch.send(key, other, {});
        m_desk->secrets.answer("late"_ba);
        settle();
        QCOMPARE(m_desk->secretRead.size(), 0);
        QVERIFY(m_desk->left.isEmpty());
        QVERIFY(m_desk->dispatch.isUnderWay(key));
        m_desk->secrets.answer("its own"_ba);
        QTRY_VERIFY(m_server->received.contains("\r\nAuthorization: Bearer its own\r\n"));
        QCOMPARE(m_desk->left.size(), 1);
    }

    void stoppedWhileItWaitsForTheAnswer()
    {
        m_desk->outbound.start(nullptr);
        m_desk->dispatch.send(key, draft(), {});
        QTRY_VERIFY(!m_server->received.isEmpty());
        m_desk->dispatch.send(key, draft(), {}); // nothing happens while it is under way
        QCOMPARE(m_desk->underWay.size(), 1);
        m_desk->dispatch.stop(key);
        QTRY_COMPARE(m_desk->state(), State::Failed);
        QCOMPARE(m_desk->shown()->error->kind, ErrorKind::Cancelled);
        QVERIFY(!m_desk->dispatch.isUnderWay(key));
        QTRY_COMPARE(m_server->sockets.first()->state(), QTcpSocket::UnconnectedState);
        QVERIFY(m_desk->refused.isEmpty());
    }

    void aForgottenTabEndsItsSend()
    {
        m_desk->outbound.start(nullptr);
        m_desk->dispatch.send(key, draft(), {});
        QTRY_VERIFY(!m_server->received.isEmpty());
        m_desk->dispatch.forget(key);
        const auto told = m_desk->contents.size();
        QTRY_COMPARE(m_server->sockets.first()->state(), QTcpSocket::UnconnectedState);
        QCOMPARE(m_desk->contents.size(), told);
    }

    void goneWhileTheKeychainIsAsked()
    {
        SlowSecrets secrets;
        {
            LogThread log;
            ReadingThread thread(u"test"_s);
            Outbound outbound;
            Dispatch dispatch(outbound, log, secrets, thread);
            dispatch.send(key, withToken(), {});
        }
        QCOMPARE(secrets.waiting.size(), 1u);
        secrets.answer("late"_ba); // nobody is there any more
    }

    void theVeryBytesAgain()
    {
        m_desk->outbound.start(nullptr);
        Exchange before;
        before.id = makeUuidV7();
        before.role = Role::Caught;
        before.connection.local = u"127.0.0.1:%1"_s.arg(m_server->tcp.serverPort());
        const QByteArray odd = "get /odd  HTTP/1.1\nhost:x\r\nHOST: y\r\n\r\n";
        before.transcript.in = inMemory(odd);
        m_desk->dispatch.sendAgain(key, std::make_shared<const Exchange>(before));
        QTRY_COMPARE(m_server->received, odd);
    }

    void severalAtOnceEachUnderItsKey()
    {
        m_desk->outbound.start(nullptr);
        for (quint64 each = 1; each <= 3; ++each) {
            RequestDraft draft = this->draft();
            draft.url = m_server->url("/" + QByteArray::number(each));
            m_desk->dispatch.send(each, draft, {});
        }
        QTRY_COMPARE(m_server->received.count("\r\n\r\n"), 3);
        for (QTcpSocket *socket : std::as_const(m_server->sockets))
            socket->write("HTTP/1.1 204 No Content\r\n\r\n");
        for (quint64 each = 1; each <= 3; ++each)
            QTRY_VERIFY(!m_desk->dispatch.isUnderWay(each));
        QHash<quint64, QByteArray> targets;
        for (const QList<QVariant> &told : std::as_const(m_desk->contents)) {
            const auto exchange = told.at(1).value<ExchangeContent>().exchange;
            if (exchange->request)
                targets.insert(told.at(0).toULongLong(), exchange->request->target);
        }
        QCOMPARE(targets, (QHash<quint64, QByteArray>{{1, "/1"}, {2, "/2"}, {3, "/3"}}));
    }

    void anExchangeOfTheLogIsFollowed()
    {
        RecordedLog log;
        const Exchange theirs = samples::caught();
        const Exchange ours = samples::otherEnd(theirs);
        log.record({theirs, ours});
        QVERIFY(log.open());
        SlowSecrets secrets;
        ReadingThread thread(u"test"_s);
        Outbound outbound;
        Dispatch dispatch(outbound, log.thread, secrets, thread);
        QSignalSpy contents(&dispatch, &Dispatch::contentChanged);
        dispatch.follow(key, ours.id);
        QTRY_VERIFY(!contents.isEmpty());
        const auto content = contents.last().at(1).value<ExchangeContent>();
        QCOMPARE(contents.last().at(0).toULongLong(), key);
        QCOMPARE(content.exchange->id, ours.id);
        QCOMPARE(content.otherEnd->id, theirs.id);
    }
};

} // namespace wirebell

QTEST_GUILESS_MAIN(wirebell::DispatchTest)
#include "tst_dispatch.moc"
