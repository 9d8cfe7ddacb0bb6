// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "http/flag.h"
#include "store/exchangerow.h"

namespace wirebell {

/// What a list says of a caught exchange beyond its row.
struct RowNote
{
    QString endpoint = {}; ///< the name of the endpoint that took it
    QString words = {};    ///< the rule, what was done on purpose, flags, departures from the protocol
    State state = State::Open; ///< of the exchange when this was read
};

/// Of an exchange as it was read. Without its transcript endpoint, rule and faults are known.
RowNote rowNote(const Exchange &exchange);

} // namespace wirebell
