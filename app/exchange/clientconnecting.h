// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/clientconnection.h"
#include "transport/connector.h"

#include <functional>
#include <memory>

namespace wirebell {

/// A connection to a server that is being made. Destroying it ends everything at once, in any phase; that may be done
/// from within the call of `done`.
class ClientConnecting
{
public:
    /// Called once, from the event loop. Errors: those of Connector.
    using Done = std::function<void(Result<std::unique_ptr<ClientConnection>> connection)>;

    /// `key` says where to, and comes to be the connection's. The resolver is not owned and outlives this.
    ClientConnecting(Resolver &resolver, const ConnectionKey &key, Done done);

    const ConnectTimes &times() const { return m_connector.times(); }
    /// The ends and TLS, as far as they are known.
    void describe(Connection &facts) const;

private:
    void connected(Result<std::unique_ptr<Stream>> stream);

    ConnectionKey m_key;
    Done m_done;
    Connector m_connector;
};

} // namespace wirebell
