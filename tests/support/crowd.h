// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <memory>
#include <vector>

namespace wirebell {

/// Plain connections to one port of 127.0.0.1, thousands at a time, driven by poll() on the calling thread. It needs no
/// event loop, and knows nothing of HTTP.
class Crowd
{
public:
    struct Peer
    {
        int socket = -1;
        quint16 port = 0; ///< our own; 0 until connected
        int tag = 0;      ///< the caller's own note
        QByteArray unsent;
        QByteArray received;
        bool isConnected = false;
        bool endsOutput = false; ///< our direction ends when all is sent
        bool hasEnded = false;   ///< the other side has ended its direction, or broken the connection
        int trouble = 0;         ///< errno where it was refused or broken
    };

    explicit Crowd(quint16 port);
    ~Crowd();
    Q_DISABLE_COPY_MOVE(Crowd)

    /// Begins a connection. It stays the crowd's; valid until leave().
    Peer &join(int tag = 0);
    void send(Peer &peer, QByteArrayView bytes);
    void endOutput(Peer &peer);
    /// Closes; with `reset` the other side sees the connection broken.
    void close(Peer &peer, bool reset = false);
    /// Closes all and forgets them.
    void leave();

    const std::vector<std::unique_ptr<Peer>> &peers() const { return m_peers; }

    /// Called within runUntil() when bytes have come, or the end, or a connection is there.
    std::function<void(Peer &)> onNews;

    /// Sends and receives until `done` or for so many milliseconds; whether it was done.
    bool runUntil(const std::function<bool()> &done, int milliseconds = 120'000);

private:
    void attend(Peer &peer, short happened);
    void flush(Peer &peer);

    const quint16 m_port;
    std::vector<std::unique_ptr<Peer>> m_peers;
};

} // namespace wirebell
