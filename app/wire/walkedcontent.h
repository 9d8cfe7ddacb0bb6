// SPDX-License-Identifier: MIT
#pragma once

#include "http/bytesource.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace wirebell {

/// The data of a content's pieces (chunks, frames) one after the other, as a source over the bytes on the wire. The
/// pieces are walked over once; of their places so few are kept that memory stays small however many there are, and a
/// read walks on from the nearest. Any thread.
template <typename Walk>
class WalkedContent final : public ByteSource
{
public:
    using Piece = Walk::Piece;
    static constexpr size_t mostPlaces = 4096;

    /// The pieces begin at `wire`, as Walk has it; `size` bytes of content were read of them. Errors: as
    /// ByteSource::read().
    static Result<std::shared_ptr<const ByteSource>> walkOver(std::shared_ptr<const ByteSource> source, qint64 wire,
                                                              qint64 size);

    qint64 size() const override { return m_size; }
    Result<QByteArray> read(qint64 at, qint64 length) const override;

private:
    explicit WalkedContent(std::shared_ptr<const ByteSource> source) : m_source(std::move(source)) {}
    void keep(const Piece &piece);

    std::shared_ptr<const ByteSource> m_source;
    std::vector<Piece> m_places;    ///< some of the pieces, the first one always
    qint64 m_apart = 64 * 1024;     ///< bytes on the wire from one kept place to the next, at least
    qint64 m_size = 0;
};

template <typename Walk>
void WalkedContent<Walk>::keep(const Piece &piece)
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

template <typename Walk>
Result<std::shared_ptr<const ByteSource>> WalkedContent<Walk>::walkOver(std::shared_ptr<const ByteSource> source,
                                                                       qint64 wire, qint64 size)
{
    const std::shared_ptr<WalkedContent> content(new WalkedContent(std::move(source)));
    Walk walk(*content->m_source, wire);
    while (content->m_size < size) {
        const Result<std::optional<Piece>> piece = walk.next();
        if (!piece)
            return std::unexpected(piece.error());
        if (!*piece)
            break;
        content->keep(**piece);
        content->m_size = std::min(size, (*piece)->content + (*piece)->length);
    }
    return content;
}

template <typename Walk>
Result<QByteArray> WalkedContent<Walk>::read(qint64 at, qint64 length) const
{
    const qint64 end = std::min(m_size, at + std::min(length, m_size));
    if (at < 0 || at >= end)
        return QByteArray();
    const auto later = std::ranges::upper_bound(m_places, at, {}, &Piece::content);
    std::optional<Piece> piece = *std::prev(later);
    Walk walk(*m_source, *piece);
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
        Result<std::optional<Piece>> next = walk.next();
        if (!next)
            return std::unexpected(next.error());
        piece = *next;
    }
    return bytes;
}

} // namespace wirebell
