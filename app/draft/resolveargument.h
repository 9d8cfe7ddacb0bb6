// SPDX-License-Identifier: MIT
#pragma once

#include "draft/curlarguments.h"

namespace wirebell {

/// The value of curl's --resolve: [+]HOST:PORT:ADDRESS[,ADDRESS…], IPv6 addresses in brackets or without. The plus, by
/// which curl's cache would forget the address after a while, means nothing here. Errors: InvalidOption (detail: the
/// value), also for -HOST:PORT, which takes an address back, and for *, which stands for every host.
Result<FixedAddress> readResolveArgument(const QByteArray &value);

} // namespace wirebell
