// SPDX-License-Identifier: MIT
#include "support/memorysink.h"
#include "ui/catcher/localcatcher.h"

#include <QSignalSpy>
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
    QByteArray answer() const
    {
        const QUrl url(m_endpoint->origin());
        QTcpSocket socket;
        QByteArray received;
        connect(&socket, &QTcpSocket::readyRead, &socket, [&] { received += socket.readAll(); });
        socket.connectToHost(url.host(), quint16(url.port()));
        socket.write("GET /bell HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        if (!QTest::qWaitFor([&] { return !received.isEmpty() && socket.state() == QTcpSocket::UnconnectedState; }))
            qWarning("no answer came");
        return received;
    }

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
