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
    : m_source(source)
    , m_reader(anyLine)
    , m_at(wire)
{
}

ChunkWalk::ChunkWalk(const ByteSource &source, const Piece &piece)
    : m_source(source)
    , m_reader(anyLine)
    , m_at(piece.wire + piece.length)
    , m_content(piece.content + piece.length)
{
    m_reader.resume(0);
}

Result<std::optional<ChunkWalk::Piece>> ChunkWalk::next()
{
    while (true) {
        if (m_at < m_windowAt || m_at >= m_windowAt + m_window.size()) {
            Result<QByteArray> window = m_source.read(m_at, m_pieceSize >= largePiece ? lineWindow : windowSize);
            if (!window)
                return std::unexpected(window.error());
            if (window->isEmpty())
                return std::nullopt;
            m_window = *std::move(window);
            m_windowAt = m_at;
        }
        QByteArrayView bytes = QByteArrayView(m_window).sliced(m_at - m_windowAt);
        QByteArrayView data;
        switch (m_reader.read(bytes, m_at, data, m_marks)) {
        case ChunkReader::Step::NeedMore:
            break;
        case ChunkReader::Step::Data: {
            // A line may announce more than there is.
            const qint64 left = std::min(m_reader.dataLeft(), m_source.size() - m_at);
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

Result<void> ChunkWalk::append(qint64 wire, qint64 length, QByteArray &to)
{
    if (wire >= m_windowAt && wire + length <= m_windowAt + m_window.size()) {
        to.append(QByteArrayView(m_window).sliced(wire - m_windowAt, length));
        return {};
    }
    const Result<QByteArray> bytes = m_source.read(wire, length);
    if (!bytes)
        return std::unexpected(bytes.error());
    to.append(*bytes);
    return {};
}

} // namespace wirebell
