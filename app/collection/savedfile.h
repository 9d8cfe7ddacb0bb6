// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace wirebell {

/// The whole of a file. Errors: FileNotFound, FileNotReadable; detail: the path.
Result<QByteArray> readFile(const QString &path);

/// Replaces a file, or makes it, so that it holds either the old bytes or the new ones at any moment. Errors:
/// FileNotWritable, DiskFull; detail: the path.
Result<void> saveFile(const QString &path, const QByteArray &bytes);

} // namespace wirebell
