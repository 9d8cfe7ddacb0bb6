// SPDX-License-Identifier: MIT
#pragma once

#include "wire/marklist.h"
#include "wire/syntax.h"

#include <QByteArray>

namespace wirebell {

/// Whether `word` is an HTTP-version as RFC 9112, 2.3 has it: "HTTP/", a digit, a dot, a digit.
bool isHttpVersion(QByteArrayView word);

/// The version that a start line's word stands for, without "HTTP/". Marks what is not HTTP/1.0 or 1.1: another number
/// (UnusualVersion), another protocol's name or another case of it (NotHttpName; "ICY" has no version).
QByteArray readVersion(QByteArrayView word, qint64 at, MarkList &marks);

/// Whether HTTP/1.1's rules hold: a Host is due, the connection persists, chunked is known. So for all versions from
/// 1.1 on.
bool isAtLeast11(QByteArrayView version);

} // namespace wirebell
