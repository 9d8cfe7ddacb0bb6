// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "draft/curlarguments.h"
#include "http/exchange.h"

namespace wirebell {

class Console;

/// Shows a finished exchange as curl does: the content of the answer on `out` or in the file of -o, the head before it
/// with -i and -I, the course of events on standard error with -v; no content of a 4xx or 5xx with -f. Gives passes().
/// Errors: of the console and of the exchange's bytes.
Result<bool> showAsCurl(const Exchange &exchange, const CurlTransfer &transfer, Console &out);

/// Whether -f, where given, is content with the answer's status.
bool passes(const Exchange &exchange, const CurlTransfer &transfer);

} // namespace wirebell
