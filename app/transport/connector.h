// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "transport/resolver.h"
#include "transport/socketcalls.h"
#include "transport/stream.h"
#include "transport/tlsoptions.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTimer;

namespace wirebell {

class TlsStream;

/// Where a connection is to go.
struct ConnectTarget
{
    QString host;
    quint16 port = 0;
    std::optional<TlsOptions> tls;  ///< nothing: plain
    QList<QHostAddress> addresses; ///< to be taken instead of asking the resolver, where not empty
};

/// When the phases of connecting began and ended, on the monotonic clock; 0: not, or not yet.
struct ConnectTimes
{
    MonotonicTime lookUp = 0;    ///< the resolver was asked; stays 0 for an address
    MonotonicTime connect = 0;   ///< the first attempt began
    MonotonicTime connected = 0; ///< one had succeeded
    MonotonicTime secured = 0;   ///< the TLS handshake was done
};

/// Connects: looks the name up, tries its addresses, the families in turn, and shakes hands for TLS. An attempt that
/// gives no sign is joined by the next after 200 ms, one that fails at once; the first to succeed wins (after RFC 8305).
/// Destroying it ends everything at once, in any phase; that may be done from within the call of `done`.
class Connector final : public QObject
{
public:
    /// Called once, from the event loop. Errors: NameNotResolved, ConnectionRefused, NetworkUnreachable,
    /// ConnectTimedOut (by the system), PermissionDenied, Socket, TlsHandshake, TlsCertificate, FileNotReadable.
    using Done = std::function<void(Result<std::unique_ptr<Stream>> stream)>;

    /// The resolver is not owned and outlives the connector.
    Connector(Resolver &resolver, const ConnectTarget &target, Done done);
    ~Connector() override;

    const ConnectTimes &times() const { return m_times; }
    /// What a handshake that failed, or is under way, has shown.
    std::optional<TlsFacts> tls() const;
    /// Of the connection that was reached; empty as long as there is none.
    const QString &local() const { return m_local; }
    const QString &remote() const { return m_remote; }

private:
    class Attempt;

    void start();
    void resolved(Result<QList<QHostAddress>> addresses);
    void attemptNext();
    void attemptEnded(Attempt &attempt);
    void connected(SocketHandle socket);
    void finish(Result<std::unique_ptr<Stream>> stream);

    Resolver &m_resolver;
    ConnectTarget m_target;
    Done m_done;
    ConnectTimes m_times;
    std::unique_ptr<Resolver::Lookup> m_lookup;
    QList<QHostAddress> m_waiting;
    std::vector<std::unique_ptr<Attempt>> m_attempts;
    std::unique_ptr<QTimer> m_nextAttempt;
    std::optional<Error> m_failure; // of the attempt that failed first
    std::unique_ptr<TlsStream> m_tls;
    QString m_local;
    QString m_remote;
};

} // namespace wirebell
