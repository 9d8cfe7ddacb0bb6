// SPDX-License-Identifier: MIT
#pragma once

#include "wire/linecollector.h"
#include "wire/marklist.h"

namespace wirebell {

/// Undoes the chunked coding up to its last chunk (RFC 9112, 7.1); the trailers after it are field lines. Readings
/// where two readers may differ, each marked: white space around the size, and other text after it and a space, do not
/// change the size; a line, and a chunk's data, may end with LF alone. A size that is no hexadecimal number, or does
/// not fit 63 bits, and data that is not followed by a line end, break the coding.
class ChunkReader
{
public:
    enum class Step : quint8 {
        NeedMore,  ///< all bytes were taken
        Data,      ///< `data` was read
        LastChunk, ///< the line of the chunk of size 0 was read; what follows is not taken
        Broken,
    };

    /// `mostLine`: bytes that a chunk's line may have.
    explicit ChunkReader(qint64 mostLine = 4096) : m_mostLine(mostLine) {}

    /// Takes bytes from the front, up to the next step. `at` is the offset of the first of them, and is moved on.
    Step read(QByteArrayView &bytes, qint64 &at, QByteArrayView &data, MarkList &marks);

    /// Bytes of the present chunk's data that have not come. They may be passed over.
    qint64 dataLeft() const { return m_left; }
    void skip(qint64 bytes) { m_left -= bytes; }
    void clear();
    /// Stands within a chunk's data, `left` bytes before its end.
    void resume(qint64 left);

private:
    enum class Phase : quint8 { Line, Data, DataEnd, DataEndLf };

    Step readLine(QByteArrayView &bytes, qint64 &at, MarkList &marks);
    bool takeLine(QByteArrayView line, qint64 at, MarkList &marks);
    bool readDataEnd(QByteArrayView &bytes, qint64 &at, MarkList &marks);

    LineCollector m_lines;
    qint64 m_mostLine;
    qint64 m_lineBytes = 0;
    qint64 m_left = 0;
    Phase m_phase = Phase::Line;
};

} // namespace wirebell
