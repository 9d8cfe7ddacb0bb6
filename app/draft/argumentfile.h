// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace wirebell {

/// All bytes of the file that an argument names; "-" is standard input, which a second reader finds empty. Errors:
/// FileNotFound, FileNotReadable (detail: the name).
Result<QByteArray> readArgumentFile(const QByteArray &name);

} // namespace wirebell
