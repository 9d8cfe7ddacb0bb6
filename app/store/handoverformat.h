// SPDX-License-Identifier: MIT
#pragma once

#include "store/record.h"

namespace wirebell {

/// The start of a hand-over: a file of chosen exchanges that another can open. All numbers are little-endian:
///
///      0  8  "WIREBELL"
///      8  4  version, 1
///     12  8  length of the file
///     20  8  how many exchanges it holds
///     28 32  0
///     60  4  CRC-32C of bytes 0 to 59
///
/// Behind it stand records as in a segment, with nothing between: of each exchange one of kind Answer that holds
/// everything, a Note where there is one, and a body of more than 256 KiB in records of kind Piece, in their order.
struct HandOverHeader
{
    static constexpr qint64 size = 64;
    static constexpr quint32 ourVersion = 1;
    static constexpr qint64 longestPiece = 4 * 1024 * 1024;

    quint32 version = ourVersion;
    qint64 fileSize = 0;
    qint64 exchanges = 0;

    QByteArray bytes() const;
    /// Nothing where these are no such bytes, or damaged.
    static std::optional<HandOverHeader> read(QByteArrayView bytes);
    /// Whether a file begins as one, be it damaged.
    static bool isMeant(QByteArrayView bytes);
};

} // namespace wirebell
