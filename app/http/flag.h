// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

namespace wirebell {

/// What is worth a second look about a caught request, though nothing in it departs from the protocol.
enum class Flag : quint8 {
    ForeignHost, ///< Host is a name that is not this machine's own: a tunnel, or a browser led here by DNS rebinding
    CrossSite,   ///< a browser sent it for a page of another site
};

/// "foreign-host". Static storage.
QLatin1StringView name(Flag flag);
QList<Flag> allFlags();
/// Nothing for a sent exchange.
QList<Flag> flagsOf(const Exchange &exchange);

} // namespace wirebell
