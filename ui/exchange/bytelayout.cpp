// SPDX-License-Identifier: MIT
#include "ui/exchange/bytelayout.h"

#include "ui/exchange/codepoint.h"

#include <algorithm>

namespace wirebell {

namespace {

constexpr int maxCombining = 4; // more would pile up over the rows above

/// Fills one block, row by row.
class Setter
{
public:
    Setter(const ByteLayout &layout, qint64 at, QByteArray bytes) : m_layout(layout), m_size(qint32(bytes.size()))
    {
        m_block.at = at;
        m_block.bytes = std::move(bytes);
        const qint64 end = m_block.end();
        m_hidden = std::ranges::lower_bound(layout.hidden, at + 1, {}, [](const auto &h) { return h.range.end(); });
        m_spacer = std::ranges::lower_bound(layout.spacers, at, {}, &ByteLayout::Spacer::at);
        m_fold = std::ranges::lower_bound(layout.folds, at + 1, {}, &ByteRange::end);
        m_last = end >= layout.size && (m_size > 0 || at == 0);
    }

    ByteBlock run()
    {
        while (m_at < m_size)
            line();
        if (m_last)
            spacers(m_block.end());
        if (m_last && m_layout.endRow)
            m_block.rows.push_back({.kind = ByteRow::End, .range = {m_block.end(), 0}});
        return std::move(m_block);
    }

private:
    qint64 offset() const { return m_block.at + m_at; }

    void spacers(qint64 before)
    {
        for (; m_spacer != m_layout.spacers.end() && m_spacer->at <= before; ++m_spacer) {
            for (int i = 0; i < m_spacer->rows; ++i)
                m_block.rows.push_back({.kind = m_spacer->kind, .range = {m_spacer->at, 0}});
        }
    }

    bool fold()
    {
        while (m_fold != m_layout.folds.end() && m_fold->end() <= offset())
            ++m_fold;
        if (m_fold == m_layout.folds.end() || !m_fold->contains(offset()))
            return false;
        // Of a fold over several blocks the first one shows the row.
        if (m_fold->at == offset())
            m_block.rows.push_back({.kind = ByteRow::Fold, .range = *m_fold});
        m_at = qint32(std::min<qint64>(m_size, m_fold->end() - m_block.at));
        return true;
    }

    void line()
    {
        spacers(offset());
        if (fold())
            return;
        beginRow(true);
        while (m_at < m_size) {
            if (piece())
                return;
        }
        endRow(true);
    }

    void beginRow(bool startsLine)
    {
        m_row = {.startsLine = startsLine, .endsLine = false, .range = {offset(), 0}};
        m_row.firstPiece = qint32(m_block.pieces.size());
        m_cell = 0;
    }

    void endRow(bool endsLine)
    {
        m_row.endsLine = endsLine;
        m_row.range.length = offset() - m_row.range.at;
        m_row.pieces = qint32(m_block.pieces.size()) - m_row.firstPiece;
        m_row.cells = m_cell;
        m_block.rows.push_back(m_row);
    }

    void put(BytePiece::Kind kind, qint32 length, qint32 cells)
    {
        if (kind != BytePiece::LineEnd && m_cell > 0 && m_cell + cells > m_layout.columns) {
            endRow(false);
            beginRow(false);
        }
        m_block.pieces.push_back({kind, m_at, length, m_cell, cells});
        m_at += length;
        if (kind != BytePiece::LineEnd)
            m_cell += cells;
    }

    bool isHiddenHere()
    {
        while (m_hidden != m_layout.hidden.end() && m_hidden->range.end() <= offset())
            ++m_hidden;
        return m_hidden != m_layout.hidden.end() && m_hidden->range.contains(offset());
    }

    /// Where the next hidden run begins, or the end.
    qint32 shownUntil() const
    {
        if (m_hidden == m_layout.hidden.end())
            return m_size;
        return qint32(std::clamp<qint64>(m_hidden->range.at - m_block.at, 0, m_size));
    }

    /// One piece; true where it ended the line.
    bool piece()
    {
        if (isHiddenHere()) {
            const auto length = qint32(std::min<qint64>(m_size, m_hidden->range.end() - m_block.at) - m_at);
            put(BytePiece::Hidden, length, std::min(m_hidden->cells, m_layout.columns));
            return false;
        }
        const QByteArrayView bytes(m_block.bytes);
        const char byte = bytes[m_at];
        const bool crLf = byte == '\r' && m_at + 1 < m_size && bytes[m_at + 1] == '\n';
        if (byte == '\n' || crLf) {
            const int cells = !m_layout.lineEnds ? 0 : crLf ? ByteLayout::crLfCells : ByteLayout::lfCells;
            put(BytePiece::LineEnd, crLf ? 2 : 1, cells);
            endRow(true);
            return true;
        }
        if (byte >= 0x20 && byte < 0x7F) {
            ascii(bytes);
            return false;
        }
        if (byte == '\t') {
            put(BytePiece::Tab, 1, ByteLayout::tabCells - m_cell % ByteLayout::tabCells);
            return false;
        }
        cluster(bytes);
        return false;
    }

    void ascii(QByteArrayView bytes)
    {
        if (m_cell >= m_layout.columns) {
            endRow(false);
            beginRow(false);
        }
        const qint32 until = std::min(shownUntil(), m_at + m_layout.columns - m_cell);
        qint32 end = m_at + 1;
        while (end < until && bytes[end] >= 0x20 && bytes[end] < 0x7F)
            ++end;
        put(BytePiece::Ascii, end - m_at, end - m_at);
    }

    void cluster(QByteArrayView bytes)
    {
        const CodePoint point = codePointAt(bytes, m_at);
        if (point.combining() && joinsLast())
            return;
        if (!point.visible() || point.combining()) {
            for (int i = 0; i < point.length; ++i)
                put(BytePiece::Box, 1, ByteLayout::boxCells);
            return;
        }
        m_combining = 0;
        put(BytePiece::Cluster, point.length, point.cells());
    }

    /// Takes the combining character at hand into the piece before it.
    bool joinsLast()
    {
        if (m_block.pieces.empty() || qint32(m_block.pieces.size()) == m_row.firstPiece)
            return false;
        const int length = codePointAt(m_block.bytes, m_at).length;
        BytePiece &last = m_block.pieces.back();
        if (last.kind == BytePiece::Cluster && m_combining < maxCombining) {
            last.length += length;
        } else if (last.kind == BytePiece::Ascii) {
            if (last.length == 1) {
                last.kind = BytePiece::Cluster;
                last.length += length;
            } else {
                --last.length;
                --last.cells;
                m_block.pieces.push_back({BytePiece::Cluster, m_at - 1, 1 + length, m_cell - 1, 1});
            }
            m_combining = 0;
        } else {
            return false;
        }
        ++m_combining;
        m_at += length;
        return true;
    }

    const ByteLayout &m_layout;
    ByteBlock m_block;
    qint32 m_size;
    bool m_last = false;
    std::vector<ByteLayout::Hidden>::const_iterator m_hidden;
    std::vector<ByteLayout::Spacer>::const_iterator m_spacer;
    std::vector<ByteRange>::const_iterator m_fold;

    ByteRow m_row;
    qint32 m_at = 0;
    qint32 m_cell = 0;
    int m_combining = 0;
};

/// Where the block boundary with the nominal place `nominal` lies; `window` begins at `windowAt`.
qint64 boundary(qint64 nominal, qint64 sourceSize, QByteArrayView window, qint64 windowAt)
{
    if (nominal <= 0)
        return 0;
    if (nominal >= sourceSize)
        return sourceSize;
    const auto byteAt = [&](qint64 offset) { return window[offset - windowAt]; };
    const qint64 searchEnd = std::min(nominal - 1 + ByteBlocks::slack, windowAt + window.size());
    const QByteArrayView searched = window.sliced(nominal - 1 - windowAt, searchEnd - (nominal - 1));
    if (const qsizetype lineEnd = searched.indexOf('\n'); lineEnd >= 0)
        return nominal + lineEnd;
    qint64 place = nominal;
    for (int i = 0; i < 3 && place < searchEnd && (uchar(byteAt(place)) & 0xC0) == 0x80; ++i)
        ++place;
    return place;
}

} // namespace

int ByteBlock::rowOf(qint64 offset) const
{
    int found = -1;
    for (int i = 0; i < int(rows.size()); ++i) {
        const ByteRow &row = rows[size_t(i)];
        if (row.range.at > offset)
            break;
        if (row.kind == ByteRow::Bytes || row.kind == ByteRow::Fold)
            found = i;
    }
    return found;
}

int ByteBlock::cellOf(const ByteRow &row, qint64 offset) const
{
    for (const BytePiece &piece : piecesOf(row)) {
        const qint64 from = at + piece.at;
        if (offset < from + piece.length)
            return piece.cell + (piece.kind == BytePiece::Ascii ? int(std::max<qint64>(0, offset - from)) : 0);
    }
    return row.cells;
}

qint64 ByteBlock::offsetAt(const ByteRow &row, double cell) const
{
    qint64 last = row.range.at;
    for (const BytePiece &piece : piecesOf(row)) {
        const qint64 from = at + piece.at;
        if (piece.kind == BytePiece::LineEnd)
            return from;
        if (cell < piece.cell + piece.cells) {
            const double inside = std::max(0.0, cell - piece.cell);
            if (piece.kind == BytePiece::Ascii)
                return from + qint64(inside + 0.5);
            return inside * 2 < piece.cells ? from : from + piece.length;
        }
        last = from + piece.length;
    }
    return last;
}

qint64 ByteBlock::stopAfter(const ByteRow &row, qint64 offset) const
{
    for (const BytePiece &piece : piecesOf(row)) {
        const qint64 from = at + piece.at;
        if (offset < from + piece.length)
            return piece.kind == BytePiece::Ascii ? offset + 1 : from + piece.length;
    }
    return std::max(offset, row.range.end());
}

qint64 ByteBlock::stopBefore(const ByteRow &row, qint64 offset) const
{
    qint64 stop = row.range.at;
    for (const BytePiece &piece : piecesOf(row)) {
        const qint64 from = at + piece.at;
        if (from >= offset)
            break;
        stop = piece.kind == BytePiece::Ascii ? std::min(offset, from + piece.length) - 1 : from;
    }
    return stop;
}

ByteBlock ByteLayout::layOut(qint64 at, QByteArray bytes) const
{
    return Setter(*this, at, std::move(bytes)).run();
}

int ByteBlocks::count(qint64 sourceSize)
{
    return int(std::max<qint64>(1, (sourceSize + size - 1) / size));
}

ByteRange ByteBlocks::window(int index, qint64 sourceSize)
{
    const qint64 from = std::max<qint64>(0, index * size - 1);
    const qint64 to = std::min(sourceSize, (index + 1) * size + slack);
    return {from, std::max<qint64>(0, to - from)};
}

ByteRange ByteBlocks::range(int index, qint64 sourceSize, QByteArrayView bytes)
{
    const qint64 bytesAt = window(index, sourceSize).at;
    const qint64 from = boundary(index * size, sourceSize, bytes, bytesAt);
    const qint64 to = boundary((index + 1) * size, sourceSize, bytes, bytesAt);
    return {from, to - from};
}

} // namespace wirebell
