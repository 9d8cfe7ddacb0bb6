// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "phrase/phrase.h"
#include "ui/exchange/columnhead.h"

namespace wirebell {

/// What the head of the request's column says.
ColumnHead::Facts requestHead(const Exchange *exchange, bool preview);
/// What the head of the response's column says.
ColumnHead::Facts responseHead(const Exchange *exchange, bool preview);

/// Where the error bar stands: with the request only where a caught one could not be read to its end.
bool failedOnRequest(const Exchange &exchange);
/// What the bar says; empty where nothing went wrong.
Phrase failure(const Exchange &exchange);

/// What a browser would show for it: the URL that was asked for, of a caught request the one its Host names.
QString urlOf(const Exchange &exchange);

} // namespace wirebell
