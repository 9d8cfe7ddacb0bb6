// SPDX-License-Identifier: MIT
#pragma once

#include "transport/descriptorstream.h"
#include "transport/listener.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace wirebell {

/// One end of a plain connection that sends what a test says and keeps what comes. It knows nothing of HTTP.
class RawPeer final : private Stream::User
{
public:
    explicit RawPeer(SocketHandle socket);
    /// Connects to 127.0.0.1 (to ::1 with `v6`).
    static std::unique_ptr<RawPeer> connectTo(quint16 port, bool v6 = false);

    /// Queues and sends as the system takes it.
    void send(QByteArrayView bytes);
    /// Sends one byte a turn of the event loop; at last ends our direction, if asked to.
    void sendByteByByte(const QByteArray &bytes, bool thenEnd = false);
    /// Ends our direction once all is sent.
    void endOutput();
    void close() { m_stream.close(); }
    void reset() { m_stream.reset(); }
    void setReading(bool on) { m_stream.setReading(on); }

    const QByteArray &received() const { return m_received; }
    qint64 sent() const { return m_stream.out(); }
    qint64 queued() const { return m_queue.size(); }
    /// The other side has ended its direction, or broken the connection.
    bool hasEnded() const { return m_hasEnded; }
    bool wasReset() const { return m_stream.endedBy() == EndedBy::PeerReset; }
    const Stream &stream() const { return m_stream; }

    /// Called when bytes have come, or the end.
    std::function<void(RawPeer &)> onReceived;

private:
    void streamReadable() override;
    void streamWritable() override;

    DescriptorStream m_stream;
    QByteArray m_received;
    QByteArray m_queue;
    bool m_endsOutput = false;
    bool m_hasEnded = false;
    QObject m_context; // of what is yet to come
};

/// Listens on a free port of the loopback and hands each connection to the test as a RawPeer, which it keeps.
class RawServer
{
public:
    explicit RawServer(const QString &host = QStringLiteral("127.0.0.1"));

    quint16 port() const { return m_port; }
    std::vector<std::unique_ptr<RawPeer>> &peers() { return m_peers; }
    RawPeer &peer(size_t index = 0) { return *m_peers.at(index); }
    QByteArray received() const;

    /// Called for each connection.
    std::function<void(RawPeer &)> onAccepted;
    /// Set on each connection that is accepted from now on.
    std::function<void(RawPeer &)> onReceived;
    /// As onReceived: sends `answer` once an empty line has come and `bodySize` bytes behind it, for each such request.
    void answerWith(const QByteArray &answer, qint64 bodySize = 0);

private:
    std::unique_ptr<Listener> m_listener;
    quint16 m_port = 0;
    std::vector<std::unique_ptr<RawPeer>> m_peers;
};

/// A listener on 127.0.0.1 (or ::1) whose queue is full: what connects gets no answer, as from a dead address.
class JammedServer
{
public:
    /// Port 0: any free one.
    explicit JammedServer(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost), quint16 port = 0);
    ~JammedServer();
    Q_DISABLE_COPY_MOVE(JammedServer)

    bool isJammed() const { return m_isJammed; }
    quint16 port() const { return m_port; }

private:
    SocketHandle m_listener;
    std::vector<SocketHandle> m_fillers;
    quint16 m_port = 0;
    bool m_isJammed = false;
};

} // namespace wirebell
