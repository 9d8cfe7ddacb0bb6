// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/arrivals.h"
#include "exchange/portbooks.h"
#include "transport/listener.h"

#include <optional>

namespace wirebell {

/// A port of a catcher: it listens, and gives out connections that are ready to be spoken on, with TLS those that have
/// shaken hands. Lives on one thread with an event loop.
class CatcherPort
{
public:
    /// What every port is told.
    struct Terms
    {
        std::optional<TlsServerOptions> tls; ///< taken beside plain HTTP; nothing: plain HTTP alone
        qint64 patience = 0;                 ///< milliseconds for a handshake
        Arrivals::Failed failed;
    };
    /// Called once a socket was accepted: take() is due.
    using Accepted = std::function<void(CatcherPort &port, SocketHandle socket)>;
    using Arrived = std::function<void(const std::shared_ptr<PortBooks> &books, std::unique_ptr<Stream> stream)>;

    /// As Listener::listen().
    static Result<std::unique_ptr<CatcherPort>> open(const QString &host, quint16 port, const Terms &terms,
                                                     Accepted accepted, Arrived arrived);

    /// "http://127.0.0.1:9000" first, with TLS those of https behind.
    QStringList origins() const;
    /// May give out the connection at once.
    void take(SocketHandle socket);
    /// While off, connections wait in the system's queue.
    void setAccepting(bool on) { m_listener->setAccepting(on); }
    void checkDeadlines(MonotonicTime now);
    /// Accepted, and not ready yet.
    qsizetype arriving() const { return m_arrivals ? m_arrivals->size() : 0; }

    /// Outlive the port, with its last connection.
    const std::shared_ptr<PortBooks> &books() const { return m_books; }

private:
    CatcherPort() = default;

    std::shared_ptr<PortBooks> m_books = std::make_shared<PortBooks>();
    Arrived m_arrived;
    std::unique_ptr<Arrivals> m_arrivals; // with TLS
    std::unique_ptr<Listener> m_listener;
};

} // namespace wirebell
