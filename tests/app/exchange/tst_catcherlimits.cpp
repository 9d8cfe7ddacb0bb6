// SPDX-License-Identifier: MIT
#include "exchange/catcher.h"
#include "support/memorysink.h"
#include "support/rawpeer.h"
#include "support/requests.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace wirebell;
using namespace Qt::StringLiterals;

static const QByteArray getBytes = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

/// A catcher holds what comes to limits and deadlines, and keeps what it refused.
class CatcherLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTooLargeIsRefused_data();
    void whatIsTooLargeIsRefused();
    void aSlowHeadIsRefused();
    void aBodyThatHaltsIsRefused();
    void aRestingConnectionIsClosed_data();
    void aRestingConnectionIsClosed();
    void anAnswerThatNobodyReadsIsGivenUp();
    void aPeerThatDoesNotCloseIsClosed();
    void aResetIsKept_data();
    void aResetIsKept();
    void idleConnectionsDoNotDelayOthers();

private:
    void listen(const CatcherLimits &limits)
    {
        m_catcher.reset();
        m_sink = std::make_unique<MemorySink>();
        m_catcher = std::make_unique<Catcher>(*m_sink, limits);
        const auto origins = m_catcher->listen(u"127.0.0.1"_s, 0);
        QVERIFY(origins);
        m_port = quint16(origins->first().section(u':', -1).toUInt());
    }
    std::unique_ptr<RawPeer> client() { return RawPeer::connectTo(m_port); }

    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<Catcher> m_catcher;
    quint16 m_port = 0;
};

void CatcherLimitsTest::whatIsTooLargeIsRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::newRow("a long head") << "GET / HTTP/1.1\r\nX: " + QByteArray(1000, 'x') + "\r\n\r\n" << 431
                                 << int(ErrorKind::HeadTooLarge);
    QTest::newRow("many fields") << "GET / HTTP/1.1\r\n" + QByteArray("X: 1\r\n").repeated(20) + "\r\n" << 431
                                 << int(ErrorKind::HeadTooLarge);
    QTest::newRow("a long body") << "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000\r\n\r\n" + QByteArray(2000, 'b')
                                 << 413 << int(ErrorKind::BodyTooLarge);
    QTest::newRow("a body of too many chunks")
        << "PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
            + QByteArray("64\r\n" + QByteArray(100, 'c') + "\r\n").repeated(20) + "0\r\n\r\n"
        << 413 << int(ErrorKind::BodyTooLarge);
}

void CatcherLimitsTest::whatIsTooLargeIsRefused()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(int, kind);
    listen({.request = {.head = 500, .fields = 10, .content = 1000}});
    const auto peer = client();
    peer->send(request);
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 " + QByteArray::number(status)));
    QTRY_VERIFY(peer->hasEnded());
    QVERIFY(peer->received().contains("Connection: close"));
    peer->close();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().state, State::Failed);
    QCOMPARE(int(m_sink->only().error->kind), kind);
    QCOMPARE(everything(m_sink->only().transcript.in), request);
}

void CatcherLimitsTest::aSlowHeadIsRefused()
{
    listen({.request = {}, .connections = 10, .headTime = 300});
    const auto peer = client();
    QByteArray sent;
    QTimer drip;
    connect(&drip, &QTimer::timeout, this, [&] {
        if (peer->hasEnded() || sent.size() == getBytes.size() - 1)
            return;
        const QByteArray byte = getBytes.sliced(sent.size(), 1);
        sent += byte;
        peer->send(byte);
    });
    drip.start(20); // never idle, and not there in time
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 408 Request Timeout\r\n"));
    drip.stop();
    peer->endOutput();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().error, (Error{ErrorKind::TimedOut, u"300 ms"_s}));
    QCOMPARE(everything(m_sink->only().transcript.in), sent);
}

void CatcherLimitsTest::aBodyThatHaltsIsRefused()
{
    listen({.request = {}, .connections = 10, .headTime = 60'000, .idleTime = 300});
    const auto peer = client();
    peer->send("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345");
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 408 "));
    peer->close();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().error->kind, ErrorKind::TimedOut);
    QCOMPARE(m_sink->only().request->contentSize, 5);
}

void CatcherLimitsTest::aRestingConnectionIsClosed_data()
{
    QTest::addColumn<bool>("used");
    QTest::newRow("one that never said a word") << false;
    QTest::newRow("one that had an answer") << true;
}

void CatcherLimitsTest::aRestingConnectionIsClosed()
{
    QFETCH(bool, used);
    listen({.request = {}, .connections = 10, .headTime = 60'000, .idleTime = 200});
    const auto peer = client();
    if (used) {
        peer->send(getBytes);
        QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 200 "));
    }
    QTRY_VERIFY(peer->hasEnded());
    QCOMPARE(m_sink->finished().size(), used ? 1 : 0);
    QTRY_COMPARE(m_catcher->emptyConnections(), used ? 0 : 1);
}

void CatcherLimitsTest::anAnswerThatNobodyReadsIsGivenUp()
{
    listen({.request = {}, .connections = 10, .headTime = 60'000, .idleTime = 300});
    m_catcher->setEndpoints({{.fallback = {.body = noise(20'000'000)}}});
    const auto peer = client();
    peer->setReading(false);
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.error->kind, ErrorKind::TimedOut);
    QCOMPARE(exchange.response->status, 200);
    QVERIFY(!exchange.response->complete);
    QCOMPARE(exchange.response->headSize + exchange.response->contentSize, exchange.transcript.out->size());
    QVERIFY(exchange.transcript.out->size() < 20'000'000);
    peer->setReading(true);
    QTRY_VERIFY(peer->hasEnded());
}

void CatcherLimitsTest::aPeerThatDoesNotCloseIsClosed()
{
    listen({});
    const auto peer = client();
    peer->send("rubbish\r\n\r\n\r\n");
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 400 "));
    // It has got its answer and its end, and stays. So does not the catcher.
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().connection.endedBy, EndedBy::Us);
}

void CatcherLimitsTest::aResetIsKept_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("detail");
    QTest::newRow("within the head") << "POST / HTTP/1.1\r\nContent-Le"_ba << QString();
    QTest::newRow("within the body") << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4096\r\n\r\n12345"_ba
                                     << u"5/4096"_s;
}

void CatcherLimitsTest::aResetIsKept()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, detail);
    listen({});
    const auto peer = client();
    peer->send(request);
    const auto witness = client(); // what came before it has been read
    witness->send(getBytes);
    QTRY_VERIFY(!witness->received().isEmpty());
    peer->reset();
    QTRY_COMPARE(m_sink->finished().size(), 2);
    const Exchange exchange = m_sink->finished().last();
    QCOMPARE(exchange.error, (Error{ErrorKind::Incomplete, detail}));
    QCOMPARE(exchange.connection.endedBy, EndedBy::PeerReset);
    QCOMPARE(everything(exchange.transcript.in), request);
    QVERIFY(!exchange.transcript.out);
    QVERIFY(!exchange.response);
}

void CatcherLimitsTest::idleConnectionsDoNotDelayOthers()
{
    listen({});
    std::vector<std::unique_ptr<RawPeer>> idle;
    for (int i = 0; i < 1000; ++i) {
        idle.push_back(client());
        QVERIFY(idle.back());
        if (i % 2)
            idle.back()->send("GET / HT");
    }
    qint64 took = 0;
    for (int attempt = 0; attempt < 3; ++attempt) { // a busy machine may be late once
        const auto peer = client();
        QElapsedTimer timer;
        timer.start();
        peer->send(getBytes);
        QTRY_VERIFY(!peer->received().isEmpty());
        took = timer.elapsed();
        if (took < 250)
            break;
    }
    QVERIFY2(took < 250, QByteArray::number(took));
}

QTEST_GUILESS_MAIN(CatcherLimitsTest)
#include "tst_catcherlimits.moc"
