// SPDX-License-Identifier: MIT
#include "exchange/catcher.h"
#include "support/memorysink.h"
#include "support/program.h"
#include "support/rawpeer.h"
#include "transport/localidentities.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// Endpoints that have a port of their own.
class CatcherPortsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void thePortDecidesBeforeThePath();
    void thoseThatSayTheSameShareAPort();
    void whatNobodyTakesThereIsNotFound();
    void aPortInUseStopsNoOther();
    void whatWasInUseIsTriedAgain();
    void oneIsStoppedWhileOthersGoOn();
    void whatIsUnderWayAtAStoppedPortIsFinished();
    void whatTakesTooLongAtAStoppedPortIsEnded();
    void aStoppedEndpointLeavesItsPathToOthers();
    void anEndpointThatMovesTakesItsRulesAlong();
    void aPausedOneAnswersThere();
    void stoppingEndsAll();
    void tlsIsTakenOnEachPort();

private:
    static Answer saying(const QByteArray &text) { return {.body = text}; }
    static quint16 portOf(const QStringList &origins) { return quint16(origins.value(0).section(u':', -1).toUInt()); }
    QStringList originsOf(qsizetype own) const { return m_catcher->ownPlaces().value(own).origins; }
    quint16 ownPort(qsizetype own) const { return portOf(originsOf(own)); }

    /// What a GET of a path gets as its content, on a connection of its own.
    QByteArray got(quint16 port, const QByteArray &path)
    {
        const auto peer = RawPeer::connectTo(port);
        if (!peer)
            return "no connection";
        peer->send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        if (!QTest::qWaitFor([&] { return peer->hasEnded(); }))
            return "no answer";
        const qsizetype head = peer->received().indexOf("\r\n\r\n");
        return peer->received().mid(head + 4);
    }
    bool isOpen(quint16 port)
    {
        QTcpServer server;
        return !server.listen(QHostAddress::LocalHost, port);
    }

    /// Two endpoints at "/a": one on the common port, one on its own.
    QList<EndpointConfig> twoOfOnePath() const
    {
        return {{.name = u"common"_s, .path = "/a", .fallback = saying("common")},
                {.name = u"own"_s, .path = "/a", .listen = m_any, .fallback = saying("own")}};
    }

    const ListenPlace m_any{.host = u"127.0.0.1"_s, .port = 0};
    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<Catcher> m_catcher;
    quint16 m_port = 0;
};

void CatcherPortsTest::init()
{
    m_sink = std::make_unique<MemorySink>();
    m_catcher = std::make_unique<Catcher>(*m_sink);
    const auto origins = m_catcher->listen(u"127.0.0.1"_s, 0);
    QVERIFY(origins);
    m_port = portOf(*origins);
    m_catcher->listenOwn();
}

void CatcherPortsTest::cleanup()
{
    m_catcher.reset();
    m_sink.reset();
}

void CatcherPortsTest::thePortDecidesBeforeThePath()
{
    QSignalSpy changed(m_catcher.get(), &Catcher::ownPlacesChanged);
    m_catcher->setEndpoints(twoOfOnePath());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_catcher->ownPlaces().size(), 1);
    QCOMPARE(originsOf(0), QStringList{u"http://127.0.0.1:%1"_s.arg(ownPort(0))});
    QVERIFY(ownPort(0) != m_port);
    QCOMPARE(got(m_port, "/a/x"), "common");
    QCOMPARE(got(ownPort(0), "/a/x"), "own");
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QCOMPARE(m_sink->finished().first().endpoint, u"common"_s);
    QCOMPARE(m_sink->finished().last().endpoint, u"own"_s);
    QVERIFY(m_sink->finished().last().connection.local.endsWith(u":%1"_s.arg(ownPort(0))));
}

void CatcherPortsTest::thoseThatSayTheSameShareAPort()
{
    m_catcher->setEndpoints({{.path = "/a", .listen = m_any, .fallback = saying("a")},
                             {.path = "/b", .listen = m_any, .fallback = saying("b")},
                             {.path = "/b", .listen = ListenPlace{u"localhost"_s, 0}, .fallback = saying("other")}});
    QCOMPARE(m_catcher->ownPlaces().size(), 2);
    QCOMPARE(got(ownPort(0), "/a"), "a");
    QCOMPARE(got(ownPort(0), "/b"), "b");
    QCOMPARE(got(ownPort(1), "/b"), "other");
}

void CatcherPortsTest::whatNobodyTakesThereIsNotFound()
{
    m_catcher->setEndpoints(twoOfOnePath());
    QVERIFY(got(ownPort(0), "/b").startsWith("No endpoint"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().response->status, 404);
}

void CatcherPortsTest::aPortInUseStopsNoOther()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    const ListenPlace taken{u"127.0.0.1"_s, holder.serverPort()};
    m_catcher->setEndpoints({{.path = "/a", .listen = taken, .fallback = saying("never")},
                             {.path = "/a", .listen = m_any, .fallback = saying("own")}});
    QCOMPARE(m_catcher->ownPlaces().size(), 2);
    QCOMPARE(m_catcher->ownPlaces().first().place, taken);
    QCOMPARE(m_catcher->ownPlaces().first().origins, QStringList());
    QCOMPARE(*m_catcher->ownPlaces().first().error, (Error{ErrorKind::AddressInUse, taken.text()}));
    QVERIFY(!m_catcher->ownPlaces().last().error);
    QCOMPARE(got(ownPort(1), "/a"), "own");
}

void CatcherPortsTest::whatWasInUseIsTriedAgain()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    m_catcher->setEndpoints({{.listen = ListenPlace{u"127.0.0.1"_s, holder.serverPort()}, .fallback = saying("own")}});
    const quint16 port = holder.serverPort();
    holder.close();
    QVERIFY(m_catcher->ownPlaces().first().error);
    m_catcher->listenOwn();
    QVERIFY(!m_catcher->ownPlaces().first().error);
    QCOMPARE(got(port, "/"), "own");
}

void CatcherPortsTest::oneIsStoppedWhileOthersGoOn()
{
    QList<EndpointConfig> endpoints = twoOfOnePath();
    m_catcher->setEndpoints(endpoints);
    const quint16 port = ownPort(0);
    const auto resting = RawPeer::connectTo(port);
    const auto staying = RawPeer::connectTo(m_port);
    for (const auto &peer : {resting.get(), staying.get()}) {
        peer->send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(peer->received().contains("\r\n\r\n"));
    }
    endpoints.last().isStopped = true;
    m_catcher->setEndpoints(endpoints);
    QVERIFY(m_catcher->ownPlaces().isEmpty());
    QTRY_VERIFY(resting->hasEnded());
    QVERIFY(!isOpen(port));
    staying->send("GET /a/again HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(m_sink->finished().size(), 3);
    QCOMPARE(got(m_port, "/a"), "common");
    endpoints.last().isStopped = false;
    m_catcher->setEndpoints(endpoints);
    QCOMPARE(got(ownPort(0), "/a"), "own");
}

void CatcherPortsTest::whatIsUnderWayAtAStoppedPortIsFinished()
{
    QList<EndpointConfig> endpoints = twoOfOnePath();
    m_catcher->setEndpoints(endpoints);
    const auto peer = RawPeer::connectTo(ownPort(0));
    peer->send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nri");
    QTRY_COMPARE(peer->sent(), 50);
    // Its head has been read once another's request was answered behind it.
    QCOMPARE(got(ownPort(0), "/a"), "own");
    endpoints.last().isStopped = true;
    m_catcher->setEndpoints(endpoints);
    peer->send("ng");
    QTRY_VERIFY(peer->hasEnded());
    QVERIFY2(peer->received().startsWith("HTTP/1.1 200 OK\r\n"), peer->received().constData());
    QVERIFY(peer->received().endsWith("own"));
    QVERIFY(peer->received().contains("\r\nConnection: close\r\n"));
    QVERIFY(m_catcher->isListening());
}

void CatcherPortsTest::whatTakesTooLongAtAStoppedPortIsEnded()
{
    QList<EndpointConfig> endpoints = twoOfOnePath();
    m_catcher->setEndpoints(endpoints);
    const auto peer = RawPeer::connectTo(ownPort(0));
    peer->send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nri");
    QTRY_COMPARE(peer->sent(), 50);
    QCOMPARE(got(ownPort(0), "/a"), "own");
    endpoints.last().isStopped = true;
    m_catcher->setEndpoints(endpoints);
    QTRY_VERIFY(peer->hasEnded());
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QCOMPARE(m_sink->finished().last().error->kind, ErrorKind::Cancelled);
    QCOMPARE(got(m_port, "/a"), "common");
}

void CatcherPortsTest::aStoppedEndpointLeavesItsPathToOthers()
{
    QList<EndpointConfig> endpoints{{.name = u"rest"_s, .fallback = saying("rest")},
                                    {.name = u"a"_s, .path = "/a", .fallback = saying("a"), .isStopped = true}};
    m_catcher->setEndpoints(endpoints);
    QCOMPARE(got(m_port, "/a"), "rest");
    endpoints.last().isStopped = false;
    m_catcher->setEndpoints(endpoints);
    QCOMPARE(got(m_port, "/a"), "a");
    for (EndpointConfig &each : endpoints)
        each.isStopped = true;
    m_catcher->setEndpoints(endpoints);
    QVERIFY(got(m_port, "/a").startsWith("No endpoint"));
}

void CatcherPortsTest::anEndpointThatMovesTakesItsRulesAlong()
{
    QList<EndpointConfig> endpoints = twoOfOnePath();
    m_catcher->setEndpoints(endpoints);
    const quint16 before = ownPort(0);
    endpoints.last().listen = ListenPlace{u"localhost"_s, 0};
    m_catcher->setEndpoints(endpoints);
    QVERIFY(!isOpen(before));
    QCOMPARE(got(ownPort(0), "/a"), "own");
    endpoints.first().path = "/b";
    endpoints.last().listen.reset();
    m_catcher->setEndpoints(endpoints);
    QVERIFY(m_catcher->ownPlaces().isEmpty());
    QCOMPARE(got(m_port, "/a"), "own");
    QCOMPARE(got(m_port, "/b"), "common");
}

void CatcherPortsTest::aPausedOneAnswersThere()
{
    QList<EndpointConfig> endpoints = twoOfOnePath();
    endpoints.last().isPaused = true;
    m_catcher->setEndpoints(endpoints);
    QCOMPARE(got(ownPort(0), "/a"), "paused\n");
    QCOMPARE(got(m_port, "/a"), "common");
}

void CatcherPortsTest::stoppingEndsAll()
{
    m_catcher->setEndpoints(twoOfOnePath());
    const quint16 port = ownPort(0);
    const auto peer = RawPeer::connectTo(port);
    peer->send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nri");
    QTRY_COMPARE(peer->sent(), 50);
    QCOMPARE(got(port, "/a"), "own");
    QSignalSpy stopped(m_catcher.get(), &Catcher::stopped);
    m_catcher->stop(200);
    QVERIFY(!m_catcher->isListening());
    QTRY_COMPARE(stopped.size(), 1);
    QVERIFY(peer->hasEnded() || QTest::qWaitFor([&] { return peer->hasEnded(); }));
    QVERIFY(!isOpen(port) && !isOpen(m_port));
    m_catcher->setEndpoints(twoOfOnePath());
    QVERIFY2(m_catcher->ownPlaces().isEmpty(), "stopped, it stays closed");
    m_catcher->listenOwn();
    QCOMPARE(got(ownPort(0), "/a"), "own");
}

void CatcherPortsTest::tlsIsTakenOnEachPort()
{
    const QTemporaryDir folder;
    auto authority = LocalAuthority::make(wallNow());
    QVERIFY(authority);
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(authority->certificate());
    file.close();
    const auto identities = std::make_shared<LocalIdentities>(*std::move(authority));
    m_catcher->stop(0);
    m_catcher->setTls(TlsServerOptions{.identity = [identities](const QString &name) { return (*identities)(name); }});
    const auto origins = m_catcher->listen(u"127.0.0.1"_s, 0);
    QVERIFY(origins);
    m_catcher->listenOwn();
    m_catcher->setEndpoints(twoOfOnePath());
    QCOMPARE(originsOf(0).size(), 2);
    for (const auto &[origin, said] : {std::pair{origins->last(), "common"_ba}, std::pair{originsOf(0).last(), "own"_ba}}) {
        QVERIFY(origin.startsWith("https://127.0.0.1:"_L1));
        const Ended ended = runProgram(u"curl"_s, {u"-sS"_s, u"--cacert"_s, file.fileName(), origin + u"/a"_s});
        QCOMPARE(ended.err, "");
        QCOMPARE(ended.out, said);
    }
    QCOMPARE(got(ownPort(0), "/a"), "own");
    QTRY_COMPARE(m_sink->finished().size(), 3);
    QVERIFY(m_sink->finished().at(1).connection.tls);
}

QTEST_GUILESS_MAIN(CatcherPortsTest)
#include "tst_catcherports.moc"
