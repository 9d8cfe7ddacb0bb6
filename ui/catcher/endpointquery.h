// SPDX-License-Identifier: MIT
#pragma once

#include "answer/endpointconfig.h"
#include "query/query.h"

namespace wirebell {

/// What an endpoint has caught, by its name; null: what any has.
Query caughtBy(const EndpointConfig *endpoint);

} // namespace wirebell
