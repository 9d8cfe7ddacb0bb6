// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"
#include "base/error.h"

namespace wirebell {

/// What a catcher answers where it can't give its own reply: 400, 408, 413 or 431 for a request that can't be read, 507
/// or 503 where the store refuses. The content names the error's kind.
Answer refusal(const Error &error);

/// What a catcher answers to CONNECT: it is no proxy (RFC 9110, 9.3.6).
Answer connectRefusal();

/// What is answered where no endpoint takes the request's path: 404.
Answer noEndpointRefusal();

/// What a rule that forwards answers to a request that a browser sent for another site's page.
Answer crossSiteRefusal();

/// What is answered where a request was passed on and no answer came: 504 where it took too long, 508 where it goes
/// round in circles, else 502. The content names the error's kind.
Answer gatewayRefusal(const Error &error);

} // namespace wirebell
