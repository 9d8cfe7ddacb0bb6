// SPDX-License-Identifier: MIT
#include "support/rawpeer.h"

#include "transport/endpoint.h"

#include <QTest>
#include <QTimer>

namespace wirebell {

RawPeer::RawPeer(SocketHandle socket)
    : m_stream(socket)
{
    m_stream.setUser(this);
}

std::unique_ptr<RawPeer> RawPeer::connectTo(quint16 port, bool v6)
{
    const QHostAddress host(v6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
    const SocketResult socket = wirebell::connectTo(socketAddress(host, port));
    return socket.value == noSocket ? nullptr : std::make_unique<RawPeer>(socket.value);
}

void RawPeer::send(QByteArrayView bytes)
{
    m_queue += bytes;
    streamWritable();
}

void RawPeer::sendByteByByte(const QByteArray &bytes, bool thenEnd)
{
    if (bytes.isEmpty()) {
        if (thenEnd)
            endOutput();
        return;
    }
    send(bytes.first(1));
    QTimer::singleShot(0, &m_context, [this, thenEnd, rest = bytes.sliced(1)] { sendByteByByte(rest, thenEnd); });
}

void RawPeer::endOutput()
{
    m_endsOutput = true;
    streamWritable();
}

void RawPeer::streamReadable()
{
    char buffer[64 * 1024];
    const qint64 size = m_stream.read(buffer, sizeof buffer);
    if (size == Stream::NothingYet)
        return;
    if (size == Stream::NoMore)
        m_hasEnded = true;
    else
        m_received.append(buffer, size);
    if (onReceived)
        onReceived(*this);
}

void RawPeer::streamWritable()
{
    if (!m_queue.isEmpty()) {
        // Before the connection is there the system takes nothing.
        const qint64 taken = m_stream.write(m_queue);
        m_queue.remove(0, std::max<qint64>(taken, 0));
    }
    if (m_queue.isEmpty() && std::exchange(m_endsOutput, false))
        m_stream.endOutput();
}

RawServer::RawServer(const QString &host)
{
    auto listener = Listener::listen(host, 0, [this](SocketHandle socket) {
        m_peers.push_back(std::make_unique<RawPeer>(socket));
        m_peers.back()->onReceived = onReceived;
        if (onAccepted)
            onAccepted(*m_peers.back());
    });
    if (!listener)
        qFatal("no port of %s is free", qUtf8Printable(host));
    m_listener = *std::move(listener);
    m_port = quint16(m_listener->endpoints().first().section(u':', -1).toUInt());
}

QByteArray RawServer::received() const
{
    QByteArray all;
    for (const auto &peer : m_peers)
        all += peer->received();
    return all;
}

void RawServer::answerWith(const QByteArray &answer, qint64 bodySize)
{
    onReceived = [answer, bodySize, done = qsizetype(0)](RawPeer &peer) mutable {
        for (;;) {
            const qsizetype headEnd = peer.received().indexOf("\r\n\r\n", done);
            if (headEnd < 0 || peer.received().size() < headEnd + 4 + bodySize)
                return;
            done = headEnd + 4 + bodySize;
            peer.send(answer);
        }
    };
}

JammedServer::JammedServer(const QHostAddress &address, quint16 port)
    : m_listener(openListener(socketAddress(address, port), 0).value)
    , m_port(localAddress(m_listener).port)
{
    while (m_listener != noSocket && !m_isJammed && m_fillers.size() < 20) {
        m_fillers.push_back(connectTo(socketAddress(address, m_port)).value);
        m_isJammed = !QTest::qWaitFor([this] { return remoteAddress(m_fillers.back()).port != 0; }, 500);
    }
}

JammedServer::~JammedServer()
{
    for (const SocketHandle filler : m_fillers)
        closeSocket(filler);
    closeSocket(m_listener);
}

} // namespace wirebell
