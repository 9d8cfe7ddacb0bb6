// SPDX-License-Identifier: MIT
#include "transport/tap.h"

#include "transport/temporaryspool.h"

namespace wirebell {

namespace {

// What was given away may be let go of by another thread at this moment. Qt's containers would then change in place
// what seems to be shared no longer, and no order between the threads says that it is so.
void renew(QList<Chunk> &chunks)
{
    QList<Chunk> own;
    own.reserve(chunks.size() + 2);
    for (const Chunk &chunk : std::as_const(chunks))
        own.append(chunk);
    chunks = std::move(own);
}

} // namespace

void Tap::begin(const QUuid &id)
{
    m_id = id;
    m_chunks = {};
    m_chunksAreShared = false;
    for (Side &side : m_sides)
        side = {};
}

Result<void> Tap::record(Direction direction, const QByteArray &bytes, MonotonicTime at)
{
    Side &side = m_sides[size_t(direction)];
    if (side.size > 0 || bytes.size() > ExchangeSink::spoolFrom)
        return record(direction, QByteArrayView(bytes), at);
    if (side.broken || bytes.isEmpty())
        return {};
    side.bytes = bytes;
    note(side, direction, bytes.size(), at);
    return {};
}

Result<void> Tap::record(Direction direction, QByteArrayView bytes, MonotonicTime at)
{
    Side &side = m_sides[size_t(direction)];
    if (side.broken || bytes.isEmpty())
        return {};
    if (side.spool || side.size + bytes.size() > ExchangeSink::spoolFrom) {
        if (auto spooled = spool(side, direction, bytes); !spooled) {
            side.broken = true;
            return spooled;
        }
    } else {
        if (side.source)
            side.bytes = QByteArray(side.bytes.constData(), side.bytes.size());
        side.source.reset();
        side.bytes.append(bytes);
    }
    note(side, direction, bytes.size(), at);
    return {};
}

void Tap::note(Side &side, Direction direction, qint64 length, MonotonicTime at)
{
    if (side.size == 0)
        side.firstAt = at;
    side.lastAt = at;
    side.size += length;
    if (m_chunksAreShared)
        renew(m_chunks);
    m_chunksAreShared = false;
    if (m_chunks.size() < Transcript::maxChunks || side.lastChunk < 0) {
        side.lastChunk = m_chunks.size();
        m_chunks.append({at, direction, length});
    } else {
        m_chunks[side.lastChunk].length += length;
    }
}

Result<void> Tap::spool(Side &side, Direction direction, QByteArrayView bytes)
{
    if (!side.spool) {
        auto spool = m_sink ? m_sink->spool(m_id, direction) : TemporarySpool::make();
        if (!spool)
            return std::unexpected(spool.error());
        if (auto begun = (*spool)->append(side.bytes); !begun)
            return begun;
        side.spool = *std::move(spool);
        side.bytes = {};
        side.source.reset();
    }
    return side.spool->append(bytes);
}

std::shared_ptr<const ByteSource> Tap::bytes(Direction direction) const
{
    const Side &of = side(direction);
    if (of.spool)
        return of.spool;
    if (!of.source && of.size > 0)
        of.source = inMemory(of.bytes);
    return of.source;
}

Transcript Tap::transcript() const
{
    m_chunksAreShared = true;
    return {m_chunks, bytes(Direction::Out), bytes(Direction::In)};
}

} // namespace wirebell
