// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"
#include "http/exchange.h"

namespace wirebell {

/// A recorded request as a draft to edit: what was typed or arrived, without the fields that sending adds anew (Host,
/// Content-Length, those marked as added). A caught one goes to {{catcher}}. A body is taken up to `bodyLimit` bytes.
/// It reads bytes: not on the window's thread. Errors: NotHttp (there is no request that could be read), BodyTooLarge,
/// and those of ByteSource::read().
Result<RequestDraft> draftOf(const Exchange &exchange);
constexpr qint64 draftBodyLimit = 8 * 1024 * 1024;

/// The very bytes of a recorded request, to be sent again to where they went. Errors: NotHttp (not a byte of a request
/// was recorded), InvalidUrl (where they went is not known).
Result<ResolvedRequest> sameBytes(const Exchange &exchange);

} // namespace wirebell
