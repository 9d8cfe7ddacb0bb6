// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "answer/answer.h"

#include <QString>

namespace wirebell {

/// Reads an answer from a file that holds a response as it would stand on the wire: status line, field lines, an empty
/// line, content. Line ends may be LF. Content-Length, Transfer-Encoding, Date and Connection are left out, as the
/// answer gets its own. Errors: FileNotFound, FileNotReadable, FileMalformed; detail: the path.
Result<Answer> readAnswerFile(const QString &path);

} // namespace wirebell
