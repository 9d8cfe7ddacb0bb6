// SPDX-License-Identifier: MIT
#include "wire/chunkwalk.h"

#include <algorithm>
#include <limits>

namespace wirebell {

namespace {

constexpr qint64 windowSize = 64 * 1024;
// Behind a chunk that large its next one's line is all that is wanted.
constexpr qint64 largePiece = 16 * 1024;
constexpr qint64 lineWindow = 4 * 1024;
// The lines were accepted, or not, when the message was read.
constexpr qint64 anyLine = std::numeric_limits<qint64>::max();

} // namespace

ChunkWalk::ChunkWalk(const ByteSource &source, qint64 wire)
    : m_window(source)
    , m_reader(anyLine)
    , m_at(wire)
{
}

ChunkWalk::ChunkWalk(const ByteSource &source, const Piece &piece)
    : m_window(source)
    , m_reader(anyLine)
    , m_at(piece.wire + piece.length)
    , m_content(piece.content + piece.length)
{
    m_reader.resume(0);
}

Result<std::optional<ChunkWalk::Piece>> ChunkWalk::next()
{
    while (true) {
        auto bytes = m_window.from(m_at, 1, m_pieceSize >= largePiece ? lineWindow : windowSize);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (bytes->isEmpty())
            return std::nullopt;
        QByteArrayView data;
        switch (m_reader.read(*bytes, m_at, data, m_marks)) {
        case ChunkReader::Step::NeedMore:
            break;
        case ChunkReader::Step::Data: {
            // A line may announce more than there is.
            const qint64 left = std::min(m_reader.dataLeft(), m_window.sourceSize() - m_at);
            const Piece piece{.content = m_content, .wire = m_at - data.size(), .length = data.size() + left};
            m_reader.skip(left);
            m_at += left;
            m_content += piece.length;
            m_pieceSize = piece.length;
            return piece;
        }
        case ChunkReader::Step::LastChunk:
        case ChunkReader::Step::Broken:
            return std::nullopt;
        }
    }
}

} // namespace wirebell
