// SPDX-License-Identifier: MIT
#pragma once

#include "http/mark.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace wirebell {

// The code of HPACK's strings (RFC 7541, 5.2 and appendix B).

/// Nothing where the bytes are no such code.
std::optional<QByteArray> huffmanDecoded(QByteArrayView coded);
QByteArray huffmanCoded(QByteArrayView text);

/// `text` with the bytes in `ranges` overwritten so that it has as many bytes as before, and as many when it is coded:
/// by "*" where that takes as many bits, and by some other characters as needed. Nothing where there is no such text,
/// as with much that is not ASCII.
std::optional<QByteArray> huffmanMasked(QByteArrayView text, const QList<ByteRange> &ranges);

} // namespace wirebell
