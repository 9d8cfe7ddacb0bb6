// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "exchange/replyrule.h"

namespace wirebell {

/// What a catcher answers where it can't give its own reply: 400, 408, 413 or 431 for a request that can't be read, 507
/// or 503 where the store refuses. The content names the error's kind.
ReplyRule refusal(const Error &error);

/// What a catcher answers to CONNECT: it is no proxy (RFC 9110, 9.3.6).
ReplyRule connectRefusal();

} // namespace wirebell
