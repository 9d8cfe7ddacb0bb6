// SPDX-License-Identifier: MIT
#pragma once

#include "transport/clienthello.h"
#include "transport/socketcalls.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QSocketNotifier;

namespace wirebell {

/// Looks at what comes first on an accepted socket, without taking it: plain, or TLS and what the client asks for.
///
/// The bytes stay with the system, so the socket is readable all the while; so as not to be woken for the same ones
/// again, it asks the system to be woken when there are more (SO_RCVLOWAT, put back before the socket is handed on).
/// Where that is without effect it rests instead, 1 ms at first and up to a quarter of a second. How long a client may
/// take is the owner's matter.
///
/// It lives on one thread with an event loop.
class FirstTouch final : public QObject
{
public:
    struct Outcome
    {
        SocketHandle socket = noSocket; ///< owned by whom it is given to; nothing was read from it
        FirstBytes kind = FirstBytes::Plain; ///< never TooFew: what ends before it can be told is plain
        /// With TLS; nothing where what came is no hello, ended within it, or is too long: the handshake will fail.
        std::optional<ClientHello> hello = {};
        QByteArray bytes = {}; ///< with TLS: what has come so far, at least the hello, at most 16 KiB
    };

    /// Takes over a connected, non-blocking socket.
    explicit FirstTouch(SocketHandle socket);
    /// Closes the socket if it has not been handed on.
    ~FirstTouch() override;

    /// Looks at once: the outcome, or nothing while it is to be waited for. Spares a busy owner the wait, as most
    /// clients' first bytes are there when their connection is accepted.
    std::optional<Outcome> look();
    /// `known` is called once, from the event loop; it may destroy this.
    void wait(std::function<void(Outcome outcome)> known);

    /// What has come so far, of a connection that may become TLS: for the owner whose patience ends.
    QByteArray bytes() const;
    /// Gives the socket back, whatever it is; nothing is waited for any more.
    SocketHandle release();

private:
    void readable();
    void rest();
    void unwatch();

    SocketHandle m_socket;
    std::unique_ptr<QSocketNotifier> m_readable;
    QTimer m_rest;
    std::function<void(Outcome)> m_known;
    std::chrono::milliseconds m_restFor{};
    qsizetype m_seen = 0;
    bool m_isHeldBack = false; // the socket is readable only once more has come than was seen
};

} // namespace wirebell
