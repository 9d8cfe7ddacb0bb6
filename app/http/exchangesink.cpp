// SPDX-License-Identifier: MIT
#include "http/exchangesink.h"

namespace wirebell {

ExchangeSink::~ExchangeSink() = default;

} // namespace wirebell
