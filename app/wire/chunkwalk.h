// SPDX-License-Identifier: MIT
#pragma once

#include "wire/chunkreader.h"
#include "wire/sourcewindow.h"

#include <optional>

namespace wirebell {

/// Goes from chunk to chunk of a recorded content, reading their lines and passing over their data.
class ChunkWalk
{
public:
    /// One chunk's data: where it begins in the content and on the wire, and how long it is by its line, as far as the
    /// source goes.
    struct Piece
    {
        qint64 content = 0;
        qint64 wire = 0;
        qint64 length = 0;
    };

    /// Begins with the line of a chunk, at that place of the source, which outlives the walk.
    ChunkWalk(const ByteSource &source, qint64 wire);
    /// Begins behind a piece that an earlier walk found.
    ChunkWalk(const ByteSource &source, const Piece &piece);

    /// The next piece; nothing after the last one, or where the coding breaks or the source ends. Errors: as
    /// ByteSource::read().
    Result<std::optional<Piece>> next();
    /// Appends so many of the source's bytes. Those just walked over are at hand. Errors: as ByteSource::read().
    Result<void> append(qint64 wire, qint64 length, QByteArray &to) { return m_window.append(wire, length, to); }

private:
    SourceWindow m_window;
    ChunkReader m_reader;
    MarkList m_marks; ///< of no interest: whoever read the message has them
    qint64 m_at;          ///< on the wire
    qint64 m_content = 0;
    qint64 m_pieceSize = 0; ///< of the piece before
};

} // namespace wirebell
