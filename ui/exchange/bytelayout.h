// SPDX-License-Identifier: MIT
#pragma once

#include "http/mark.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace wirebell {

/// A part of a row: some bytes in some cells of the fixed-pitch grid.
struct BytePiece
{
    enum Kind : quint8 {
        Ascii,   ///< printable, one cell a byte
        Cluster, ///< one character of UTF-8 with what is drawn upon it
        Box,     ///< one byte that is not shown as a character: its two hex digits
        Tab,
        LineEnd, ///< CR LF or LF; it may stand beyond the last column
        Hidden,  ///< bytes of a secret, shown as a chip
    };

    Kind kind = Ascii;
    qint32 at = 0;     ///< from the block's first byte
    qint32 length = 0; ///< bytes
    qint32 cell = 0;   ///< from the row's first cell
    qint32 cells = 0;
};

struct ByteRow
{
    enum Kind : quint8 {
        Bytes,
        Gap,   ///< stands against a line that only the other side has
        Blank, ///< stands against a wrapped row of the other side
        Fold,  ///< stands for the bytes of its range
        End,   ///< after the last byte: says how it ended
    };

    Kind kind = Bytes;
    bool startsLine = true;
    bool endsLine = true;
    ByteRange range; ///< in the source; Gap, Blank, End: length 0 at the place where they stand
    qint32 firstPiece = 0;
    qint32 pieces = 0;
    qint32 cells = 0; ///< width, the line end left out
};

/// Bytes that are laid out by themselves: rows one below the other, pieces in their order.
struct ByteBlock
{
    qint64 at = 0; ///< in the source
    QByteArray bytes;
    std::vector<ByteRow> rows;
    std::vector<BytePiece> pieces;

    qint64 end() const { return at + bytes.size(); }
    std::span<const BytePiece> piecesOf(const ByteRow &row) const
    {
        return std::span(pieces).subspan(size_t(row.firstPiece), size_t(row.pieces));
    }
    QByteArrayView view(const BytePiece &piece) const { return QByteArrayView(bytes).sliced(piece.at, piece.length); }
    /// The row that shows `offset` (the last one for end()); -1 where there is none.
    int rowOf(qint64 offset) const;
    /// Where in the row `offset` stands, in cells; the row's width for what comes after it.
    int cellOf(const ByteRow &row, qint64 offset) const;
    /// The place between two pieces of the row nearest to a place in cells; before its line end at most.
    qint64 offsetAt(const ByteRow &row, double cell) const;
    /// The next place in the row after `offset` (before it), where a caret may stand.
    qint64 stopAfter(const ByteRow &row, qint64 offset) const;
    qint64 stopBefore(const ByteRow &row, qint64 offset) const;
};

struct ByteLayout
{
    struct Hidden
    {
        ByteRange range;
        int cells = 1;
    };
    struct Spacer
    {
        qint64 at = 0; ///< of the line before which it stands; the source's size: after the last line
        ByteRow::Kind kind = ByteRow::Gap;
        int rows = 1;

        bool operator==(const Spacer &) const = default;
    };

    int columns = 80;
    bool lineEnds = true; ///< CR LF and LF are shown
    qint64 size = 0;      ///< of the whole source
    bool endRow = false;  ///< an End row after the last byte
    // Each in ascending order, without overlap:
    std::vector<Hidden> hidden;
    std::vector<Spacer> spacers;
    std::vector<ByteRange> folds;

    static constexpr int tabCells = 4;
    static constexpr int crLfCells = 5;
    static constexpr int lfCells = 3;
    static constexpr int boxCells = 2;

    /// Lays `bytes`, which stand in the source from `at`, out in rows: a new row at each LF and where the columns are
    /// used up. Nothing acts: control characters, bidi and invalid UTF-8 become boxes.
    ByteBlock layOut(qint64 at, QByteArray bytes) const;
};

/// Recorded bytes are laid out in blocks of about 64 KiB, so that the cost follows what is visible and not the size.
/// A block begins after the first LF in the 4 KiB behind its nominal place, else between two characters there.
struct ByteBlocks
{
    static constexpr qint64 size = 64 * 1024;
    static constexpr qint64 slack = 4 * 1024;

    /// At least 1.
    static int count(qint64 sourceSize);
    /// What must be read to know block `index`.
    static ByteRange window(int index, qint64 sourceSize);
    /// The block's own bytes, found in the bytes of its window.
    static ByteRange range(int index, qint64 sourceSize, QByteArrayView window);
};

} // namespace wirebell
