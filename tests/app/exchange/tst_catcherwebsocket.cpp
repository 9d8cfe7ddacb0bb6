// SPDX-License-Identifier: MIT
#include "exchange/catcher.h"
#include "support/memorysink.h"
#include "support/rawpeer.h"
#include "support/requests.h"
#include "wire/reading.h"
#include "wire/websocketreading.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

using Frame = WebSocketFrame;

/// A client's frame, masked.
QByteArray masked(quint8 opcode, const QByteArray &payload, bool isFinal = true)
{
    QByteArray bytes = webSocketFrame(opcode, payload, isFinal);
    const qsizetype headSize = bytes.size() - payload.size();
    bytes[1] = char(bytes[1] | '\x80');
    const QByteArray key = "\x37\xfa\x21\x3d";
    for (qsizetype i = 0; i < payload.size(); ++i)
        bytes[headSize + i] = char(bytes[headSize + i] ^ key[i % 4]);
    return bytes.insert(headSize, key);
}

// RFC 6455, 1.3.
const QByteArray handshake = "GET /chat HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
const QByteArray accepted = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

} // namespace

/// WebSockets at a catcher, by bytes that are put together here.
class CatcherWebSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void handshakesAreAcceptedByChoice();
    void aProtocolIsAgreed();
    void rulesComeFirst();
    void messagesAreKeptAndRead();
    void messagesAreEchoed();
    void whatBreaksTheProtocolIsClosed_data();
    void whatBreaksTheProtocolIsClosed();
    void aSlowReaderIsNotFlooded();
    void whoLeavesWithoutAWordIsKept();
    void itRestsNoLongerThanAllowed();

private:
    void take(EndpointConfig::WebSockets how, const QList<Rule> &rules = {})
    {
        m_catcher->setEndpoints({EndpointConfig{.rules = rules, .webSockets = how}});
    }
    QByteArray said() const { return m_peer->received().sliced(qMin(accepted.size(), m_peer->received().size())); }
    Exchange kept() const
    {
        Exchange exchange = m_sink->only();
        if (!readTranscript(exchange))
            qFatal("a transcript in memory can be read");
        return exchange;
    }

    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<Catcher> m_catcher;
    std::unique_ptr<RawPeer> m_peer;
};

void CatcherWebSocket::init()
{
    m_peer.reset();
    m_catcher.reset();
    m_sink = std::make_unique<MemorySink>();
    m_catcher = std::make_unique<Catcher>(*m_sink, CatcherLimits{.idleTime = 1500});
    const auto origins = m_catcher->listen(u"127.0.0.1"_s, 0);
    QVERIFY(origins);
    m_peer = RawPeer::connectTo(quint16(origins->first().section(u':', -1).toUInt()));
}

void CatcherWebSocket::handshakesAreAcceptedByChoice()
{
    m_peer->send(handshake);
    QTRY_VERIFY(m_peer->received().startsWith("HTTP/1.1 200 OK\r\n"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const qsizetype before = m_peer->received().size();
    take(EndpointConfig::WebSockets::Taken);
    m_peer->send(handshake);
    QTRY_COMPARE(m_peer->received().sliced(before), accepted);
    QCOMPARE(m_sink->begun().size(), 2);
    QCOMPARE(m_sink->finished().size(), 1);
}

void CatcherWebSocket::aProtocolIsAgreed()
{
    take(EndpointConfig::WebSockets::Taken);
    QByteArray asking = handshake;
    m_peer->send(asking.replace("Host:", "Sec-WebSocket-Protocol: graphql-ws, other\r\nHost:"));
    QTRY_VERIFY(m_peer->received().contains("\r\nSec-WebSocket-Protocol: graphql-ws\r\n\r\n"));
}

void CatcherWebSocket::rulesComeFirst()
{
    take(EndpointConfig::WebSockets::Taken,
         {{.when = {.path = "/chat"}, .then = AnswerSequence{.answers = {{.status = 403, .reason = "Forbidden"}}}}});
    m_peer->send(handshake);
    QTRY_VERIFY(m_peer->received().startsWith("HTTP/1.1 403 Forbidden\r\n"));
}

void CatcherWebSocket::messagesAreKeptAndRead()
{
    take(EndpointConfig::WebSockets::Taken);
    const QByteArray sent = masked(Frame::Text, "Hello") + masked(Frame::Text, "Hel", false)
        + masked(Frame::Ping, "you") + masked(Frame::Continuation, "lo") + masked(Frame::Binary, QByteArray(300, '\1'));
    m_peer->sendByteByByte(handshake + sent);
    QTRY_COMPARE(said(), webSocketFrame(Frame::Pong, "you"));
    m_peer->send(masked(Frame::Close, "\x03\xe8" "bye"));
    QTRY_VERIFY(m_peer->hasEnded());
    QCOMPARE(said(), webSocketFrame(Frame::Pong, "you") + webSocketFrame(Frame::Close, "\x03\xe8"));
    m_peer->close();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = kept();
    QCOMPARE(exchange.state, State::Complete);
    QVERIFY(exchange.marks.isEmpty());
    QVERIFY(isWebSocket(exchange));
    QCOMPARE(everything(exchange.transcript.out), m_peer->received());
    const auto messages = readWebSocket(exchange);
    QVERIFY(messages);
    QByteArrayList told;
    for (const WebSocketMessage &each : *messages) {
        QVERIFY(each.complete);
        QVERIFY(each.time > 0);
        told.append((each.fromClient ? "> " : "< ") + webSocketTypeName(each.opcode) + ' '
                    + (each.size > 10 ? QByteArray::number(each.size) : each.bytes));
    }
    QCOMPARE(told, (QByteArrayList{"> text Hello", "> text Hello", "> ping you", "< pong you", "> binary 300",
                                   "> close \x03\xe8" "bye", "< close \x03\xe8"}));
    QCOMPARE(messages->at(1).frames, 2);
}

void CatcherWebSocket::messagesAreEchoed()
{
    take(EndpointConfig::WebSockets::Echoed);
    const QByteArray large(100'000, 'x');
    m_peer->send(handshake);
    QTRY_COMPARE(m_peer->received(), accepted);
    m_peer->send(masked(Frame::Text, "Hel", false) + masked(Frame::Continuation, "lo") + masked(Frame::Binary, large));
    QTRY_COMPARE(said(), webSocketFrame(Frame::Text, "Hello") + webSocketFrame(Frame::Binary, large));
}

void CatcherWebSocket::whatBreaksTheProtocolIsClosed_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("code");
    const QByteArray protocolError = "\x03\xea";
    QTest::newRow("a frame without a mask") << webSocketFrame(Frame::Text, "Hello") << protocolError;
    QTest::newRow("a reserved bit") << '\xc1' + masked(Frame::Text, "Hello").sliced(1) << protocolError;
    QTest::newRow("an opcode that is none") << masked(0x3, "Hello") << protocolError;
    QTest::newRow("a control frame in pieces") << masked(Frame::Ping, "x", false) << protocolError;
    QTest::newRow("a control frame that is too long") << masked(Frame::Ping, QByteArray(126, 'x')) << protocolError;
    QTest::newRow("a continuation of nothing") << masked(Frame::Continuation, "x") << protocolError;
    QTest::newRow("a message within a message")
        << masked(Frame::Text, "x", false) + masked(Frame::Text, "y") << protocolError;
    QTest::newRow("a length beyond all measure") << QByteArray("\x82\xff\xff\xff\xff\xff\xff\xff\xff\xff\0\0\0\0", 14)
                                                 << protocolError;
    QTest::newRow("text that is no UTF-8") << masked(Frame::Text, "\xff") << "\x03\xef"_ba;
    QTest::newRow("a message too large to be echoed")
        << masked(Frame::Binary, QByteArray(17 * 1024 * 1024, 'x')) << "\x03\xf1"_ba;
}

void CatcherWebSocket::whatBreaksTheProtocolIsClosed()
{
    QFETCH(const QByteArray, sent);
    QFETCH(const QByteArray, code);
    take(EndpointConfig::WebSockets::Echoed);
    m_peer->send(handshake + sent);
    QTRY_COMPARE(said(), webSocketFrame(Frame::Close, code));
    QTRY_VERIFY(m_peer->hasEnded());
    m_peer->close();
    QTRY_COMPARE(m_sink->finished().size(), 1);
}

void CatcherWebSocket::aSlowReaderIsNotFlooded()
{
    take(EndpointConfig::WebSockets::Echoed);
    m_peer->send(handshake);
    QTRY_COMPARE(m_peer->received(), accepted);
    m_peer->setReading(false);
    const QByteArray message = masked(Frame::Binary, QByteArray(1024 * 1024, 'x'));
    constexpr int count = 30;
    for (int i = 0; i < count; ++i)
        m_peer->send(message);
    // What is not taken back stops what is sent, at last in our own queue.
    qint64 last = -1;
    QTRY_VERIFY(std::exchange(last, m_peer->sent()) == m_peer->sent() && m_peer->queued() > 0);
    m_peer->setReading(true);
    const qint64 echoed = webSocketFrame(Frame::Binary, QByteArray(1024 * 1024, 'x')).size();
    QTRY_COMPARE(said().size(), count * echoed);
}

void CatcherWebSocket::whoLeavesWithoutAWordIsKept()
{
    take(EndpointConfig::WebSockets::Taken);
    m_peer->send(handshake + masked(Frame::Text, "Hello").first(8));
    QTRY_COMPARE(m_peer->received(), accepted);
    m_peer->close();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const auto messages = readWebSocket(kept());
    QCOMPARE(messages->size(), 1);
    QVERIFY(!messages->first().complete);
    QCOMPARE(messages->first().bytes, "He");
}

void CatcherWebSocket::itRestsNoLongerThanAllowed()
{
    take(EndpointConfig::WebSockets::Taken);
    m_peer->send(handshake);
    QTRY_VERIFY(m_peer->hasEnded());
    QTRY_COMPARE(m_sink->finished().size(), 1);
}

QTEST_GUILESS_MAIN(CatcherWebSocket)
#include "tst_catcherwebsocket.moc"
