// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/privatefile.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <string>

namespace wirebell {

/// What a record of a segment holds. Kinds of later versions are passed over.
enum class RecordKind : quint8 {
    Void = 0,     ///< nothing any more: what stood here was purged. The sum of what follows is not kept
    Request = 1,  ///< facts and bytes of an exchange as its request stood there
    Answer = 2,   ///< what came after; alone it holds everything
    Note = 3,     ///< what a person has added to an exchange (changerecord.h)
    Deletion = 4, ///< exchanges that were deleted (changerecord.h)
    Piece = 5,    ///< of a body, in a hand-over (handoverformat.h)
};

/// The fixed part at the front of a record. All numbers are little-endian:
///
///      0  4  "WBR1"
///      4  4  CRC-32C of bytes 8 to 71
///      8  4  CRC-32C of what follows the header
///     12  1  kind
///     13  3  0
///     16  4  length of the facts (JSON, UTF-8)
///     20  4  length of the chunks (see chunkcode.h)
///     24  4  length of the bytes that went out
///     28  4  length of the bytes that came in
///     32  8  0
///     40  8  number of the exchange
///     48  8  when the record was made, milliseconds since 1970-01-01 UTC
///     56 16  id of the exchange
///
/// and then facts, chunks, out and in, in this order, with nothing between.
struct RecordHeader
{
    static constexpr qint64 size = 72;
    static constexpr QByteArrayView magic = "WBR1";

    RecordKind kind = RecordKind::Request;
    quint32 payloadSum = 0;
    quint32 facts = 0;
    quint32 chunks = 0;
    quint32 out = 0;
    quint32 in = 0;
    qint64 number = 0;
    qint64 madeAt = 0;
    QUuid id;

    qint64 payload() const { return qint64(facts) + chunks + out + in; }
    qint64 recordSize() const { return size + payload(); }

    /// Writes the header to the `size` bytes at `to`, all but its sum.
    void write(char *to) const;
    /// Puts the exchange's number, known late, and the header's sum into a header that was written.
    static void seal(char *header, qint64 number);
    /// Nothing where these `size` bytes are no header or are damaged.
    static std::optional<RecordHeader> read(const char *from);
};

/// A record as it was read and checked.
struct Record
{
    RecordHeader header;
    QByteArray facts;
    QByteArray chunks;
    QByteArray out;
    QByteArray in;
};

/// Where a record begins: the segment's number and an offset that fits 26 bits, as one number for the index.
struct RecordPlace
{
    qint64 segment = 0;
    qint64 at = 0;

    static constexpr int offsetBits = 26;
    static constexpr qint64 segmentLimit = qint64(1) << offsetBits; ///< 64 MiB
    qint64 packed() const { return segment << offsetBits | at; }
    static RecordPlace unpacked(qint64 packed)
    {
        return {packed >> offsetBits, packed & (segmentLimit - 1)};
    }
};

/// Reads and checks the record of `id` that the index says begins at `at` and is `length` bytes long. Errors:
/// StoreDamaged, where sums, id or length differ; `detail` names the exchange, the segment and the place in it.
Result<Record> readRecord(const PrivateFile &segment, const QString &segmentPath, qint64 at, qint64 length,
                          const QUuid &id);

} // namespace wirebell
