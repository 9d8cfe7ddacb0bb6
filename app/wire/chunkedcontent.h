// SPDX-License-Identifier: MIT
#pragma once

#include "wire/chunkwalk.h"

#include <memory>
#include <vector>

namespace wirebell {

/// The data of chunks one after the other, as a source over the bytes on the wire. The chunks are walked over once;
/// of their places so few are kept that memory stays small however many there are, and a read walks on from the
/// nearest. Any thread.
class ChunkedContent final : public ByteSource
{
public:
    static constexpr size_t mostPlaces = 4096;

    /// The chunks begin at `wire`; `size` bytes of content were read of them. Errors: as ByteSource::read().
    static Result<std::shared_ptr<const ByteSource>> walkOver(std::shared_ptr<const ByteSource> source, qint64 wire,
                                                              qint64 size);

    qint64 size() const override { return m_size; }
    Result<QByteArray> read(qint64 at, qint64 length) const override;

private:
    explicit ChunkedContent(std::shared_ptr<const ByteSource> source) : m_source(std::move(source)) {}
    void keep(const ChunkWalk::Piece &piece);

    std::shared_ptr<const ByteSource> m_source;
    std::vector<ChunkWalk::Piece> m_places; ///< some of the pieces, the first one always
    qint64 m_apart = 64 * 1024;             ///< bytes on the wire from one kept place to the next, at least
    qint64 m_size = 0;
};

} // namespace wirebell
