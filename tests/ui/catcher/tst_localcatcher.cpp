// SPDX-License-Identifier: MIT
#include "support/memorysink.h"
#include "support/tlsserver.h"
#include "transport/localidentities.h"
#include "ui/catcher/localcatcher.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace wirebell {

class LocalCatcherTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<LocalCatcher> m_endpoint;

    /// What the endpoint answers to a GET.
    QByteArray answer() const { return answerAt(m_endpoint->origin()); }
    static QByteArray answerAt(const QString &origin)
    {
        const QUrl url(origin);
        QTcpSocket socket;
        QByteArray received;
        connect(&socket, &QTcpSocket::readyRead, &socket, [&] { received += socket.readAll(); });
        socket.connectToHost(url.host(), quint16(url.port()));
        socket.write("GET /bell HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        if (!QTest::qWaitFor([&] { return !received.isEmpty() && socket.state() == QTcpSocket::UnconnectedState; }))
            qWarning("no answer came");
        return received;
    }

    /// What curl gets over TLS, showing NAME.pem where `name` is not empty.
    QByteArray curled(const QString &name) const
    {
        QStringList words{u"-sk"_s};
        if (!name.isEmpty())
            words += {u"--cert"_s, name + u".pem"_s, u"--key"_s, name + u".key"_s};
        QProcess curl;
        curl.start(u"curl"_s, words + QStringList{u"https://127.0.0.1:%1/bell"_s.arg(m_endpoint->listeningPort())});
        if (!QTest::qWaitFor([&] { return curl.state() == QProcess::NotRunning; }, 20'000))
            return "curl does not end";
        return curl.readAllStandardOutput();
    }

    using ClientCertificate = TlsServerOptions::ClientCertificate;
    using Is = LocalCatcher::Reach::State;

    bool listens() const { return QTest::qWaitFor([this] { return m_endpoint->status().listening; }); }

private Q_SLOTS:
    void init()
    {
        m_sink = std::make_unique<MemorySink>();
        m_endpoint = std::make_unique<LocalCatcher>();
    }

    void cleanup()
    {
        m_endpoint.reset();
        m_sink.reset();
    }

    void itListensOnThisMachineAloneAndRecords()
    {
        QSignalSpy changed(m_endpoint.get(), &LocalCatcher::statusChanged);
        m_endpoint->start(*m_sink);
        QVERIFY(m_endpoint->isStarted());
        QVERIFY(!m_endpoint->isWanted());
        QVERIFY(m_endpoint->origin().isEmpty());
        m_endpoint->listen();
        QVERIFY(listens());
        QVERIFY(!changed.isEmpty());
        for (const QString &origin : m_endpoint->status().origins)
            QVERIFY2(origin.startsWith(u"http://127.0.0.1:"_s) || origin.startsWith(u"http://[::1]:"_s),
                     qPrintable(origin));
        QVERIFY(answer().startsWith("HTTP/1.1 200 OK\r\n"));
        QTRY_COMPARE(m_sink->finished().size(), 1);
        QCOMPARE(m_sink->only().request->target, "/bell");
    }

    void whatIsAskedBeforeTheLogIsKnownIsDoneThen()
    {
        m_endpoint->listen();
        m_endpoint->setEndpoints({{.fallback = {.status = 202, .reason = "Accepted", .body = "later"}}});
        QVERIFY(m_endpoint->isWanted());
        QVERIFY(!m_endpoint->isStarted());
        m_endpoint->start(*m_sink);
        QVERIFY(listens());
        QVERIFY(answer().startsWith("HTTP/1.1 202 Accepted\r\n"));
    }

    void stoppedBeforeTheLogIsKnownItStaysQuiet()
    {
        m_endpoint->listen();
        m_endpoint->stop();
        m_endpoint->start(*m_sink);
        QVERIFY(!m_endpoint->isWanted());
        QVERIFY(!m_endpoint->status().listening);
        m_endpoint->listen();
        QVERIFY(listens());
    }

    void stoppingAndStartingAgain()
    {
        m_endpoint->start(*m_sink);
        m_endpoint->listen();
        QVERIFY(listens());
        m_endpoint->stop();
        QTRY_VERIFY(!m_endpoint->status().listening);
        QVERIFY(m_endpoint->origin().isEmpty());
        QVERIFY(!m_endpoint->status().error);
        m_endpoint->listen();
        QVERIFY(listens());
        QVERIFY(answer().endsWith("\r\n\r\nOK"));
    }

    void thePortThatIsTakenIsPassedOver()
    {
        LocalCatcher other;
        other.start(*m_sink);
        other.listen();
        QTRY_VERIFY(other.status().listening);
        m_endpoint->start(*m_sink);
        m_endpoint->listen();
        QVERIFY(listens());
        QVERIFY(m_endpoint->origin() != other.origin());
        QVERIFY(!m_endpoint->status().error);
        QVERIFY(answer().startsWith("HTTP/1.1 200 OK\r\n"));
    }

    void anEndpointHasAPortOfItsOwn()
    {
        const EndpointConfig common{.path = "/bell", .fallback = {.body = "common"}};
        EndpointConfig own{.path = "/bell", .listen = ListenPlace{.port = 0}, .fallback = {.body = "own"}};
        m_endpoint->setEndpoints({common, own});
        QCOMPARE(m_endpoint->reachOf(own).state, Is::Silent);
        m_endpoint->start(*m_sink);
        m_endpoint->listen();
        QTRY_COMPARE(m_endpoint->reachOf(own).state, Is::Listening);
        QTRY_COMPARE(m_endpoint->reachOf(common).state, Is::Listening);
        QVERIFY(!m_endpoint->reachOf(common).isOwn);
        QCOMPARE(m_endpoint->reachOf(common).origins, m_endpoint->status().origins);
        const LocalCatcher::Reach reach = m_endpoint->reachOf(own);
        QVERIFY(reach.isOwn);
        for (const QString &origin : reach.origins)
            QVERIFY(ListenPlace::read(QUrl(origin).authority())->isLoopback());
        QVERIFY(answer().endsWith("common"));
        QVERIFY(answerAt(reach.origins.first()).endsWith("own"));

        own.isStopped = true;
        m_endpoint->setEndpoints({common, own});
        QCOMPARE(m_endpoint->reachOf(own).state, Is::Stopped);
        QTRY_VERIFY(m_endpoint->status().own.isEmpty());
        QVERIFY(answer().endsWith("common"));
        own.isStopped = false;
        m_endpoint->setEndpoints({common, own});
        QTRY_COMPARE(m_endpoint->reachOf(own).state, Is::Listening);
        m_endpoint->stop();
        QCOMPARE(m_endpoint->reachOf(own).state, Is::Silent);
        QTRY_VERIFY(m_endpoint->status().own.isEmpty());
    }

    void aPortThatIsTakenNamesItsHolderUntilItIsFree()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        const quint16 port = holder.serverPort();
        const EndpointConfig own{.listen = ListenPlace{u"127.0.0.1"_s, port}};
        m_endpoint->setEndpoints({own});
        m_endpoint->start(*m_sink);
        m_endpoint->listen();
        QTRY_COMPARE(m_endpoint->reachOf(own).state, Is::Failed);
        QTRY_VERIFY(m_endpoint->reachOf(own).holder);
        QCOMPARE(m_endpoint->reachOf(own).holder->process, QCoreApplication::applicationPid());
        QVERIFY(listens());
        holder.close();
        m_endpoint->openAgain();
        QTRY_COMPARE(m_endpoint->reachOf(own).state, Is::Listening);
        QVERIFY(!m_endpoint->reachOf(own).error);
        QTRY_VERIFY(!m_endpoint->reachOf(own).holder);
    }

    void anAddressOfTheNetworkWaitsForTheNetwork()
    {
        const EndpointConfig own{.path = "/bell", .listen = ListenPlace{u"0.0.0.0"_s, 0}, .fallback = {.body = "own"}};
        m_endpoint->setEndpoints({own});
        m_endpoint->start(*m_sink);
        m_endpoint->listen();
        QVERIFY(listens());
        QCOMPARE(m_endpoint->reachOf(own).state, Is::OffNetwork);
        QVERIFY(m_endpoint->status().own.isEmpty());
        QVERIFY(answer().startsWith("HTTP/1.1 404 "));
        m_endpoint->setOnNetwork(true);
        QTRY_COMPARE(m_endpoint->reachOf(own).state, Is::Listening);
        m_endpoint->setOnNetwork(false);
        QCOMPARE(m_endpoint->reachOf(own).state, Is::OffNetwork);
        QTRY_VERIFY(m_endpoint->status().own.isEmpty());
    }

    void whoNamesTheCommonPortSharesIt()
    {
        m_endpoint->start(*m_sink);
        for (const ListenPlace &place : {ListenPlace{.port = m_endpoint->port()},
                                         ListenPlace{u"localhost"_s, m_endpoint->port()}})
            QVERIFY(!m_endpoint->reachOf({.listen = place}).isOwn);
        QVERIFY(m_endpoint->reachOf({.listen = ListenPlace{u"127.0.0.1"_s, m_endpoint->port()}}).isOwn);
    }

    void whoShowsWhatIsTaken_data()
    {
        QTest::addColumn<ClientCertificate>("how");
        QTest::addColumn<QString>("authorities");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("taken");
        QTest::addColumn<bool>("verified");
        QTest::addColumn<bool>("told"); // an error of the file
        using enum ClientCertificate;
        const QString file = u"ca.pem"_s;
        QTest::newRow("not asked for") << None << file << u"client"_s << true << false << false;
        QTest::newRow("asked for, none") << Asked << file << QString() << true << false << false;
        QTest::newRow("asked for, a good one") << Asked << file << u"client"_s << true << true << false;
        QTest::newRow("asked for, one nobody vouches for") << Asked << file << u"self"_s << true << false << false;
        QTest::newRow("required, none") << Required << file << QString() << false << false << false;
        QTest::newRow("required, a good one") << Required << file << u"client"_s << true << true << false;
        QTest::newRow("required, one nobody vouches for") << Required << file << u"self"_s << false << false << false;
        QTest::newRow("required, any") << Required << QString() << u"self"_s << true << false << false;
        QTest::newRow("a file that is not there") << Required << u"nowhere.pem"_s << u"client"_s << false << false << true;
        QTest::newRow("a file without a certificate")
            << Required << u"client.key"_s << u"client"_s << false << false << true;
    }

    void whoShowsWhatIsTaken()
    {
        QFETCH(ClientCertificate, how);
        QFETCH(QString, authorities);
        QFETCH(QString, shown);
        QFETCH(bool, taken);
        QFETCH(bool, verified);
        QFETCH(bool, told);
        Certificates certificates;
        QVERIFY(certificates.make(u"client"_s, u"DNS:client.test"_s));
        QVERIFY(certificates.make(u"self"_s, u"DNS:client.test"_s, Certificates::SelfSigned));
        auto authority = LocalAuthority::make(wallNow());
        QVERIFY(authority);
        m_endpoint->setIdentities(std::make_shared<LocalIdentities>(*std::move(authority)));
        const QString path = authorities.isEmpty() ? QString() : certificates.path(authorities);
        m_endpoint->setClientCheck({.how = how, .authorities = path});
        QTRY_COMPARE(m_endpoint->clientError().has_value(), told);
        m_endpoint->start(*m_sink);
        m_endpoint->listen();
        QVERIFY(listens());
        // The file may have been read since.
        QTRY_VERIFY(curled(shown.isEmpty() ? QString() : certificates.path(shown)) == (taken ? "OK" : ""));
        QTRY_VERIFY(!m_sink->finished().isEmpty());
        const Exchange exchange = m_sink->finished().last();
        QCOMPARE(exchange.error.has_value(), !taken);
        QCOMPARE(exchange.connection.tls && exchange.connection.tls->verified, verified);
        if (verified)
            QVERIFY(exchange.connection.tls->chain.first().names.contains(u"client.test"_s));
        if (taken && how != ClientCertificate::None && !shown.isEmpty() && !verified && !path.isEmpty())
            QVERIFY(!exchange.connection.tls->problems.isEmpty());
    }

    void aReplyIsInForceForTheNextRequest()
    {
        m_endpoint->start(*m_sink);
        m_endpoint->listen();
        QVERIFY(listens());
        QVERIFY(answer().contains(" 200 OK\r\n"));
        Answer reply;
        reply.status = 503;
        reply.reason = "Service Unavailable";
        reply.fields.append("Retry-After", "5");
        reply.body = "not now";
        m_endpoint->setEndpoints({{.fallback = reply}});
        const QByteArray refused = answer();
        QVERIFY(refused.startsWith("HTTP/1.1 503 Service Unavailable\r\n"));
        QVERIFY(refused.contains("\r\nRetry-After: 5\r\n"));
        QVERIFY(refused.endsWith("\r\n\r\nnot now"));
    }
};

} // namespace wirebell

QTEST_GUILESS_MAIN(wirebell::LocalCatcherTest)
#include "tst_localcatcher.moc"
