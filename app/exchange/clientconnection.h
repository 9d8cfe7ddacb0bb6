// SPDX-License-Identifier: MIT
#pragma once

#include "draft/curlarguments.h"
#include "draft/resolve.h"
#include "http/connection.h"
#include "transport/stream.h"
#include "transport/tlsoptions.h"

#include <memory>

namespace wirebell {

/// What two requests must have in common to share a connection: where it goes, how far its other end is trusted, and
/// what the name was taken to mean.
struct ConnectionKey
{
    Destination destination;
    TlsOptions tls;
    QList<FixedAddress> fixedAddresses;

    bool operator==(const ConnectionKey &) const = default;
};

/// A connection to a server, carrying one exchange after the other.
struct ClientConnection
{
    ConnectionKey key;
    std::unique_ptr<Stream> stream;
    Connection facts; ///< of the present exchange
};

} // namespace wirebell
