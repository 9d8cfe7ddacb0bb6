// SPDX-License-Identifier: MIT
#pragma once

#include "ui/catcher/localcatcher.h"

namespace wirebell {

/// How an endpoint is reached, in a sentence for people.
QString reachWords(const LocalCatcher::Reach &reach);

/// Where an endpoint is reached, to be copied: "http://127.0.0.1:9100/payments"; empty while it is not.
QString reachAddress(const LocalCatcher::Reach &reach, const EndpointConfig &endpoint);

} // namespace wirebell
