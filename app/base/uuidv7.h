// SPDX-License-Identifier: MIT
#pragma once

#include <QUuid>

namespace wirebell {

/// A UUID of version 7 (RFC 9562, 5.7): 48 bits of wall time in milliseconds, then a counter within this process and
/// millisecond, then randomness. Ids made by one process sort in the order of their making. Thread-safe.
QUuid makeUuidV7();

} // namespace wirebell
