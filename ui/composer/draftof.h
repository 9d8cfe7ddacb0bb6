// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"
#include "http/exchange.h"

namespace wirebell {

/// A recorded request as a draft to edit: what was typed or arrived, without the fields that sending adds anew (Host,
/// Content-Length, those marked as added); fields that it did without are withheld. What came in chunks is sent in
/// chunks. A caught one goes to {{catcher}}, or where its own text looks like variables, to where it arrived, without
/// any. A body is taken up to `draftBodyLimit` bytes.
/// It reads bytes: not on the window's thread. Errors: NotHttp (there is no request that could be read), BodyTooLarge,
/// and those of ByteSource::read().
Result<RequestDraft> draftOf(const Exchange &exchange);
constexpr qint64 draftBodyLimit = 8 * 1024 * 1024;

} // namespace wirebell
