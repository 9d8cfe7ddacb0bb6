// SPDX-License-Identifier: MIT
#pragma once

#include "draft/requestdraft.h"

#include "base/result.h"

namespace wirebell {

/// The field that a line names, as it is: "X: 1", "X:1", "X :1". "X;" is a field without a value, as curl has it. The
/// name is empty where the line has neither colon nor semicolon.
DraftField readHeaderLine(const QByteArray &line);

/// Whether curl's -H takes a field out with this line: "X:", with nothing but blanks behind the colon.
bool isRemoval(const DraftField &field, const QByteArray &line);

/// The lines of a file of fields ("-": standard input), without empty ones and those that begin with #. Errors:
/// FileNotFound, FileNotReadable.
Result<QList<QByteArray>> readHeaderFile(const QByteArray &name);

} // namespace wirebell
