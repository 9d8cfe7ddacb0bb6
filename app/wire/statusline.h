// SPDX-License-Identifier: MIT
#pragma once

#include "http/message.h"
#include "wire/marklist.h"

namespace wirebell {

/// Reads a status line (RFC 9112, 4), given without its line end, into version, status and reason; `at` is the offset
/// of its first byte. Another protocol's name is taken where a number of three digits follows ("ICY 200 OK"). False
/// where it is not HTTP.
bool readStatusLine(QByteArrayView line, qint64 at, Response &response, MarkList &marks);

} // namespace wirebell
