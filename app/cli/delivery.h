// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

namespace wirebell {

/// Whether a sent exchange did what it was for, as far as its answer says: a webhook is taken with 2xx alone.
bool isDelivered(const Exchange &exchange);

/// Says on standard error that a webhook was not taken.
void complainOfRefusal(const Exchange &exchange);

} // namespace wirebell
