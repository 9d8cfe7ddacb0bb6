// SPDX-License-Identifier: MIT
#pragma once

#include "answer/rule.h"
#include "base/result.h"
#include "http/exchange.h"

namespace wirebell {

/// A rule that takes the exchange's method and path and answers as the exchange was answered: status, reason, the fields
/// that are not of one connection (RFC 9110, 7.6.1), without Date and what tells the content's length; the content
/// without its framing, coded as it was; trailers in chunks. An exchange without a whole final answer gives a rule with
/// the usual one.
///
/// It reads the content: not for the window's thread. Errors: NotHttp (there is no request that could be read),
/// BodyTooLarge (detail: its size, beyond savedBodyLimit), as ByteSource::read().
Result<Rule> ruleOf(const Exchange &exchange);
inline constexpr qint64 savedBodyLimit = 1024 * 1024;

} // namespace wirebell
