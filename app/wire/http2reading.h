// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "http/exchange.h"

namespace wirebell {

/// readTranscript() for an exchange that is a stream: reads its frames, and passes over those of the connection, and of
/// streams that are over, that stand with it.
Result<void> readStreamTranscript(Exchange &exchange);

} // namespace wirebell
