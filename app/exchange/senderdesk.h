// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/connectionpool.h"
#include "http/exchange.h"
#include "http/exchangesink.h"
#include "transport/resolver.h"
#include "wire/machine.h"

#include <span>
#include <vector>

namespace wirebell {

class Sending;

/// What the exchanges of a sender share.
struct SenderDesk
{
    SenderDesk(ExchangeSink *s, Resolver &r) : sink(s), resolver(r) {}
    virtual ~SenderDesk() = default;

    ExchangeSink *sink;
    Resolver &resolver;
    ConnectionPool pool;
    std::span<char> buffer;    ///< to read into
    std::vector<Event> events; ///< of one reading
    bool isFollowed = false;   ///< somebody listens to progressed()
    bool isRead = false;       ///< somebody listens to contentCame()

    virtual void progressed(const Exchange &exchange) = 0;
    virtual void contentCame(const Exchange &exchange, QByteArrayView bytes) = 0;
    /// The sending is done and may be destroyed, though not at once.
    virtual void finished(Sending &sending) = 0;
    /// The sink took no bytes or no record.
    virtual void storeRefused(const Error &error) = 0;
};

} // namespace wirebell
