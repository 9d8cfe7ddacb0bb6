// SPDX-License-Identifier: MIT
#pragma once

#include "http/message.h"
#include "wire/marklist.h"

namespace wirebell {

/// Reads a request line (RFC 9112, 3), given without its line end, into method, target and version; `at` is the offset
/// of its first byte. Words may be parted by any white space, a target may hold white space of its own, and a line
/// without a version is taken for HTTP/0.9 if its second word looks like a target; all marked. False where nothing of
/// that fits: then it is not HTTP.
bool readRequestLine(QByteArrayView line, qint64 at, Request &request, MarkList &marks);

} // namespace wirebell
