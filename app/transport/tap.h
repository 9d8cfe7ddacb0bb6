// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchangesink.h"

#include <array>
#include <memory>

namespace wirebell {

/// Records what passes a connection, one exchange after the other: every byte of both directions, when it passed, and
/// nothing else. It sits above TLS and below everything that reads or writes HTTP. Who knows where an exchange ends
/// calls begin() there: all that is recorded from then on belongs to the next.
///
/// Memory is bounded: a direction that passes ExchangeSink::spoolFrom goes to a spool, and so many chunks are kept apart
/// as Transcript::maxChunks says.
class Tap
{
public:
    /// `sink` gives the spools; null: temporary files do. Not owned.
    explicit Tap(ExchangeSink *sink) : m_sink(sink) {}

    /// Where spools come from from now on; as for the constructor. Only before the exchange has any.
    void setSink(ExchangeSink *sink) { m_sink = sink; }

    /// Starts the record of the exchange `id`, empty.
    void begin(const QUuid &id);

    /// Bytes have passed at `at`. Errors: DiskFull, StoreNotWritable: they and what follows in that direction are not
    /// recorded.
    Result<void> record(Direction direction, const QByteArray &bytes, MonotonicTime at);
    /// As above; the bytes are copied.
    Result<void> record(Direction direction, QByteArrayView bytes, MonotonicTime at);

    qint64 size(Direction direction) const { return side(direction).size; }
    /// When the direction's first and last byte passed; 0 where none did.
    MonotonicTime firstAt(Direction direction) const { return side(direction).firstAt; }
    MonotonicTime lastAt(Direction direction) const { return side(direction).lastAt; }

    /// What was recorded so far. It stays as it is while recording goes on, but for a spool, which grows; another thread
    /// may have it.
    Transcript transcript() const;
    /// As transcript(), of one direction.
    std::shared_ptr<const ByteSource> bytes(Direction direction) const;

private:
    struct Side
    {
        QByteArray bytes; // as long as there is no spool
        std::shared_ptr<Spool> spool;
        mutable std::shared_ptr<const ByteSource> source; // that shares `bytes`, which then don't change any more
        qint64 size = 0;
        qsizetype lastChunk = -1;
        MonotonicTime firstAt = 0;
        MonotonicTime lastAt = 0;
        bool broken = false;
    };

    const Side &side(Direction direction) const { return m_sides[size_t(direction)]; }
    void note(Side &side, Direction direction, qint64 length, MonotonicTime at);
    Result<void> spool(Side &side, Direction direction, QByteArrayView bytes);

    ExchangeSink *m_sink;
    QUuid m_id;
    QList<Chunk> m_chunks;
    mutable bool m_chunksAreShared = false; // they were given away, and don't change any more
    std::array<Side, 2> m_sides;
};

} // namespace wirebell
