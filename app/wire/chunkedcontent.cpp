// SPDX-License-Identifier: MIT
#include "wire/chunkedcontent.h"

#include <algorithm>

namespace wirebell {

void ChunkedContent::keep(const ChunkWalk::Piece &piece)
{
    if (!m_places.empty() && piece.wire - m_places.back().wire < m_apart)
        return;
    if (m_places.size() == mostPlaces) {
        for (size_t i = 1; i < mostPlaces / 2; ++i)
            m_places[i] = m_places[2 * i];
        m_places.resize(mostPlaces / 2);
        m_apart *= 2;
    }
    m_places.push_back(piece);
}

Result<std::shared_ptr<const ByteSource>> ChunkedContent::walkOver(std::shared_ptr<const ByteSource> source,
                                                                   qint64 wire, qint64 size)
{
    const std::shared_ptr<ChunkedContent> content(new ChunkedContent(std::move(source)));
    ChunkWalk walk(*content->m_source, wire);
    while (content->m_size < size) {
        const Result<std::optional<ChunkWalk::Piece>> piece = walk.next();
        if (!piece)
            return std::unexpected(piece.error());
        if (!*piece)
            break;
        content->keep(**piece);
        content->m_size = std::min(size, (*piece)->content + (*piece)->length);
    }
    return content;
}

Result<QByteArray> ChunkedContent::read(qint64 at, qint64 length) const
{
    const qint64 end = std::min(m_size, at + std::min(length, m_size));
    if (at < 0 || at >= end)
        return QByteArray();
    const auto later = std::ranges::upper_bound(m_places, at, {}, &ChunkWalk::Piece::content);
    std::optional<ChunkWalk::Piece> piece = *std::prev(later);
    ChunkWalk walk(*m_source, *piece);
    QByteArray bytes;
    bytes.reserve(end - at);
    while (piece && piece->content < end) {
        const qint64 from = std::max(at, piece->content);
        const qint64 to = std::min(end, piece->content + piece->length);
        if (from < to)
            if (const auto done = walk.append(piece->wire + (from - piece->content), to - from, bytes); !done)
                return std::unexpected(done.error());
        if (to == end)
            break;
        Result<std::optional<ChunkWalk::Piece>> next = walk.next();
        if (!next)
            return std::unexpected(next.error());
        piece = *next;
    }
    return bytes;
}

} // namespace wirebell
