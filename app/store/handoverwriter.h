// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace wirebell {

class LogReader;

/// What a hand-over's name ends with.
inline constexpr QStringView handOverSuffix = u".wirebell";

/// Writes exchanges of a log, or of another hand-over, into one file that LogReader opens (HandOverHeader), with their
/// notes, in the order of `numbers`. Exact bytes, secrets included; for its owner alone (mode 0600). It takes the place
/// of what stands at `path` once it is whole. Large bodies are passed on in pieces. Errors: NoSuchExchange, StoreDamaged,
/// FileNotWritable, DiskFull, and as LogReader::row().
Result<void> writeHandOver(const QString &path, LogReader &reader, const QList<qint64> &numbers);

} // namespace wirebell
