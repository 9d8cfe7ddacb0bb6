// SPDX-License-Identifier: MIT
#include "http/exchangesink.h"

namespace wirebell {

ExchangeSink::~ExchangeSink() = default;

void ExchangeSink::announce(const QUuid &, const QList<SecretSpan> &) {}

} // namespace wirebell
