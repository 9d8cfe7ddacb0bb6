// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "http/exchange.h"

namespace wirebell {

/// Fills in the parts of an exchange that are read from its transcript: request, interim, response, marks. Content
/// whose framing is known is passed over, so that a large body costs nothing. Any thread. Errors: as
/// ByteSource::read().
Result<void> readTranscript(Exchange &exchange);

/// The content of a message (after transfer coding, before content coding) as a source over the bytes of its
/// direction: a slice, or the data of its chunks one after the other. `direction` is Exchange::requestBytes() or
/// responseBytes(); null gives an empty source. Errors: as ByteSource::read().
Result<std::shared_ptr<const ByteSource>> contentOf(const Message &message,
                                                    const std::shared_ptr<const ByteSource> &direction);

} // namespace wirebell
