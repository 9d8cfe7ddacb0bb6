// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "store/factnames.h"

namespace wirebell {

/// What stands in the facts beside the members of an Exchange.
struct FactsBeside
{
    StartLine startLine;
    SpooledSizes spooled;
};

/// Reads what appendFacts() wrote into `exchange` and `beside`; members that the facts do not name stay as they are, so
/// that a later record is read over an earlier one. Words of a later version count as the enumeration's first value.
/// False where this is no JSON object.
bool readFacts(const QByteArray &json, Exchange &exchange, FactsBeside &beside);

} // namespace wirebell
