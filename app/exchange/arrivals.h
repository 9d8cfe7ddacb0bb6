// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "transport/firsttouch.h"
#include "transport/tlsserverstream.h"

#include <functional>
#include <memory>
#include <vector>

namespace wirebell {

/// Accepted sockets on their way to being connections, on a port that takes plain HTTP and TLS: each is looked at, and
/// those that speak TLS shake hands. Lives on one thread with an event loop.
class Arrivals
{
public:
    using Arrived = std::function<void(std::unique_ptr<Stream> stream)>;
    /// A handshake that failed, as an exchange of its own: the bytes it began with, the facts and the error; all but the
    /// store's parts is filled in.
    using Failed = std::function<void(const Exchange &exchange)>;

    /// `patience` in milliseconds, from the acceptance to the end of the handshake.
    Arrivals(TlsServerOptions options, qint64 patience, Arrived arrived, Failed failed);
    /// Closes all that are on their way; none of them is told of any more.
    ~Arrivals();

    /// `arrived` may be called at once.
    void take(SocketHandle socket);
    void checkDeadlines(MonotonicTime now);
    qsizetype size() const { return qsizetype(m_waiting.size()); }

private:
    struct Waiting;

    void known(Waiting &waiting, FirstTouch::Outcome outcome);
    void settled(Waiting &waiting);
    void fail(const Waiting &waiting, Error error);
    std::unique_ptr<Waiting> remove(const Waiting &waiting);

    const TlsServerOptions m_options;
    const qint64 m_patience;
    const Arrived m_arrived;
    const Failed m_failed;
    std::vector<std::unique_ptr<Waiting>> m_waiting;
};

} // namespace wirebell
