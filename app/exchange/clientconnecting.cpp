// SPDX-License-Identifier: MIT
#include "exchange/clientconnecting.h"

namespace wirebell {

namespace {

ConnectTarget targetOf(const ConnectionKey &key)
{
    const Destination &destination = key.destination;
    ConnectTarget target{.host = destination.host, .port = destination.port, .tls = {}, .addresses = {}};
    if (destination.tls)
        target.tls = key.tls;
    for (const FixedAddress &fixed : key.fixedAddresses) {
        if (fixed.port != destination.port || fixed.host.compare(destination.host, Qt::CaseInsensitive) != 0)
            continue;
        for (const QString &address : fixed.addresses)
            target.addresses.append(QHostAddress(address));
    }
    return target;
}

} // namespace

ClientConnecting::ClientConnecting(Resolver &resolver, const ConnectionKey &key, Done done)
    : m_key(key)
    , m_done(std::move(done))
    , m_connector(resolver, targetOf(key),
                  [this](Result<std::unique_ptr<Stream>> stream) { connected(std::move(stream)); })
{
}

void ClientConnecting::describe(Connection &facts) const
{
    facts.local = m_connector.local();
    facts.remote = m_connector.remote();
    facts.tls = m_connector.tls();
}

void ClientConnecting::connected(Result<std::unique_ptr<Stream>> stream)
{
    const Done done = std::exchange(m_done, nullptr); // which may destroy us
    if (!stream)
        return done(std::unexpected(stream.error()));
    auto connection = std::make_unique<ClientConnection>();
    connection->key = m_key;
    describe(connection->facts);
    connection->facts.id = QUuid::createUuid();
    connection->facts.tls = (*stream)->tls();
    connection->stream = *std::move(stream);
    done(std::move(connection));
}

} // namespace wirebell
