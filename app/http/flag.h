// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

namespace wirebell {

/// What is worth knowing about an exchange, though nothing in it departs from the protocol.
enum class Flag : quint8 {
    ForeignHost, ///< Host is a name that is not this machine's own: a tunnel, or a browser led here by DNS rebinding
    CrossSite,   ///< a browser sent it for a page of another site
    SenderLeft,  ///< the sender ended its direction before the answer was out: Exchange::senderLeft
    Redacted,    ///< secrets were overwritten before it was kept: Exchange::redacted
};

/// "foreign-host". Static storage.
QLatin1StringView name(Flag flag);
QList<Flag> allFlags();
/// Of a sent exchange only Redacted.
QList<Flag> flagsOf(const Exchange &exchange);

} // namespace wirebell
