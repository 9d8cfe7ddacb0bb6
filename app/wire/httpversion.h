// SPDX-License-Identifier: MIT
#pragma once

#include "wire/marklist.h"
#include "wire/syntax.h"

#include <QByteArray>

namespace wirebell {

/// Whether `word` is an HTTP-version as RFC 9112, 2.3 has it: "HTTP/", a digit, a dot, a digit.
bool isHttpVersion(QByteArrayView word);

/// The version that a start line's word stands for, without "HTTP/". Marks what is not HTTP/1.0 or 1.1: another number
/// or another case of the name (UnusualVersion), another protocol's name (NotHttpName; "ICY" has no version).
QByteArray readVersion(QByteArrayView word, qint64 at, MarkList &marks);

/// Whether HTTP/1.1's rules hold: a Host is due, the connection persists, chunked is known. So for 1.1 and for minor
/// versions that may come (RFC 9110, 2.5).
bool isHttp11(QByteArrayView version);

/// Whether the version is one that did not know chunked: 1.0, 0.9, or none.
bool isBefore11(QByteArrayView version);

} // namespace wirebell
