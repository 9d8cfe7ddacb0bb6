// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace wirebell {

/// These bytes as a QByteArray. For what stands in nearly every head (field names in their usual case, methods,
/// versions, some values) it refers to static storage, so that nothing is allocated; anything else is copied. Any
/// thread.
QByteArray commonBytes(QByteArrayView bytes);

} // namespace wirebell
