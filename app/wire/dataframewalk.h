// SPDX-License-Identifier: MIT
#pragma once

#include "wire/sourcewindow.h"
#include "wire/walkedcontent.h"

#include <optional>

namespace wirebell {

/// Goes from one DATA frame of a stream to the next in recorded bytes, passing over what they hold and over the frames
/// between them.
class DataFrameWalk
{
public:
    /// One frame's content: where it begins in the stream's content and on the wire, and how long it is, as far as the
    /// source goes.
    struct Piece
    {
        qint64 content = 0;
        qint64 wire = 0;
        qint64 length = 0;
        qint64 next = 0; ///< the frame behind it
        qint32 stream = 0;
    };

    /// Begins with a frame of the stream, at that place of the source, which outlives the walk.
    DataFrameWalk(const ByteSource &source, qint64 wire) : m_window(source), m_at(wire) {}
    /// Begins behind a piece that an earlier walk found.
    DataFrameWalk(const ByteSource &source, const Piece &piece)
        : m_window(source), m_at(piece.next), m_content(piece.content + piece.length), m_stream(piece.stream)
    {
    }

    /// The next piece; nothing where the source ends. Errors: as ByteSource::read().
    Result<std::optional<Piece>> next();
    /// Appends so many of the source's bytes. Errors: as ByteSource::read().
    Result<void> append(qint64 wire, qint64 length, QByteArray &to) const { return m_window.append(wire, length, to); }

private:
    SourceWindow m_window;
    qint64 m_at;
    qint64 m_content = 0;
    qint32 m_stream = 0; // 0: that of the first frame
};

/// A stream's content (RFC 9113, 8.1); a frame of the stream stands where it begins.
using FramedContent = WalkedContent<DataFrameWalk>;

} // namespace wirebell
