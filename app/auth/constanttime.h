// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace wirebell {

/// Whether both are the same bytes. How long it takes tells nothing about where they differ, nor of their lengths
/// anything but what hashing each takes.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace wirebell
