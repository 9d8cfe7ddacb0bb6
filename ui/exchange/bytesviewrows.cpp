// SPDX-License-Identifier: MIT

// BytesView's rows: which line they are of, where the caret goes, what the clipboard and those who listen get.

#include "ui/exchange/bytesview.h"
#include "ui/exchange/codepoint.h"
#include "ui/widgets/grid.h"

#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

bool isWordByte(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           byte == '_' || byte == '-' || uchar(byte) >= 0x80;
}

} // namespace

ByteRange BytesView::VisibleRow::line() const
{
    const auto &rows = laid->block.rows;
    size_t first = size_t(index);
    size_t last = first;
    while (first > 0 && !rows[first].startsLine)
        --first;
    while (last + 1 < rows.size() && !rows[last].endsLine)
        ++last;
    return {rows[first].range.at, rows[last].range.end() - rows[first].range.at};
}

std::optional<BytesView::VisibleRow> BytesView::rowOf(qint64 offset) const
{
    std::optional<VisibleRow> found;
    for (const VisibleRow &row : visibleRows()) {
        if (row.row().kind != ByteRow::Bytes && row.row().kind != ByteRow::Fold)
            continue;
        if (row.row().range.at > offset)
            break;
        found = row;
    }
    if (found && offset > found->row().range.end())
        found.reset();
    return found;
}

std::optional<QRect> BytesView::visibleRow(qint64 offset) const
{
    const auto row = rowOf(offset);
    if (!row || (!row->row().range.contains(offset) && offset != m_layout.size))
        return {};
    return QRect(0, row->y, viewport()->width(), m_measures.rowHeight);
}

const ByteDecor::Line *BytesView::lineOf(qint64 offset) const
{
    const auto it = std::ranges::upper_bound(m_decor.lines, offset, {}, [](const auto &line) { return line.range.at; });
    if (it == m_decor.lines.begin())
        return nullptr;
    const auto &line = *std::prev(it);
    return line.range.contains(offset) ? &line : nullptr;
}

QStringList BytesView::notesOf(const VisibleRow &row) const
{
    const ByteRange line = row.line();
    auto it = std::ranges::lower_bound(m_decor.notes, line.at, {}, [](const auto &note) { return note.range.at; });
    QStringList notes;
    for (; it != m_decor.notes.end() && it->range.at < line.end(); ++it) {
        if (!notes.contains(it->text))
            notes.append(it->text);
    }
    return notes;
}

qint64 BytesView::offsetAt(QPoint place) const
{
    const auto rows = visibleRows();
    const VisibleRow *nearest = nullptr;
    for (const VisibleRow &row : rows) {
        if (row.row().kind != ByteRow::Bytes)
            continue;
        nearest = &row;
        if (place.y() < row.y + m_measures.rowHeight)
            break;
    }
    if (!nearest)
        return caret();
    return nearest->laid->block.offsetAt(nearest->row(), (place.x() - m_measures.textAt) / m_measures.cell);
}

qint64 BytesView::moved(qint64 offset, Move move) const
{
    if (move == Move::Start)
        return 0;
    if (move == Move::End)
        return m_layout.size;
    const auto it = m_blocks.find(blockOf(offset));
    if (it == m_blocks.end()) {
        // The caret is far away: go on from what is visible.
        const auto rows = visibleRows();
        return rows.empty() ? offset : rows.front().row().range.at;
    }
    const ByteBlock &block = it->second.block;
    const int index = block.rowOf(offset);
    if (index < 0)
        return offset;
    const ByteRow &row = block.rows[size_t(index)];
    switch (move) {
    case Move::Left:
        if (offset > row.range.at)
            return block.stopBefore(row, offset);
        return offset > 0 ? std::max<qint64>(0, index > 0 ? block.stopBefore(block.rows[size_t(index - 1)], offset)
                                                          : offset - 1)
                          : 0;
    case Move::Right:
        return std::min(m_layout.size, block.stopAfter(row, offset));
    case Move::RowStart:
        return row.range.at;
    case Move::RowEnd:
        return block.offsetAt(row, row.cells);
    default:
        break;
    }
    const int step = move == Move::Up       ? -1
                     : move == Move::Down   ? 1
                     : move == Move::PageUp ? -visibleRowCount()
                                            : visibleRowCount();
    const RowPlace place = m_map.placeOf(std::max<qint64>(0, m_map.rowOf({it->first, index}) + step));
    const auto target = m_blocks.find(place.block);
    if (target == m_blocks.end())
        return std::min<qint64>(m_layout.size, place.block * ByteBlocks::size);
    const auto &rows = target->second.block.rows;
    // Rows without bytes are stepped over.
    int at = std::min(place.row, int(rows.size()) - 1);
    while (at > 0 && at < int(rows.size()) && rows[size_t(at)].kind != ByteRow::Bytes)
        at += step < 0 ? -1 : 1;
    if (at < 0 || at >= int(rows.size()) || rows[size_t(at)].kind != ByteRow::Bytes)
        return offset;
    return target->second.block.offsetAt(rows[size_t(at)], block.cellOf(row, offset));
}

ByteRange BytesView::wordAt(qint64 offset) const
{
    const auto it = m_blocks.find(blockOf(offset));
    if (it == m_blocks.end())
        return {offset, 0};
    const ByteBlock &block = it->second.block;
    for (const auto &secret : it->second.secrets) {
        if (secret.range.contains(offset))
            return secret.range;
    }
    qint64 from = std::clamp(offset, block.at, block.end()) - block.at;
    qint64 to = from;
    while (from > 0 && isWordByte(block.bytes[from - 1]))
        --from;
    while (to < block.bytes.size() && isWordByte(block.bytes[to]))
        ++to;
    if (from == to && to < block.bytes.size())
        ++to;
    return {block.at + from, to - from};
}

QString BytesView::clipboardText(qint64 at, const QByteArray &bytes, bool &exact) const
{
    const auto secrets = secretsIn(at, bytes);
    if (secrets.isEmpty())
        return QString::fromUtf8(bytes);
    exact = false;
    QString text;
    qint64 from = at;
    for (const auto &secret : secrets) {
        if (secret.range.at > from)
            text += QString::fromUtf8(QByteArrayView(bytes).sliced(from - at, secret.range.at - from));
        text += u"{{%1}}"_s.arg(secret.name);
        from = secret.range.end();
    }
    if (from < at + bytes.size())
        text += QString::fromUtf8(QByteArrayView(bytes).sliced(from - at));
    return text;
}

int BytesView::paintedRowCount() const
{
    return int(visibleRows().size());
}

QRect BytesView::paintedRowRect(int row) const
{
    const auto rows = visibleRows();
    if (row < 0 || size_t(row) >= rows.size())
        return {};
    return QRect(viewport()->mapTo(this, QPoint(0, rows[size_t(row)].y)),
                 QSize(viewport()->width(), m_measures.rowHeight));
}

QString BytesView::paintedRowText(int row) const
{
    const auto rows = visibleRows();
    if (row < 0 || size_t(row) >= rows.size())
        return {};
    const VisibleRow &visible = rows[size_t(row)];
    const ByteRow &bytes = visible.row();
    switch (bytes.kind) {
    case ByteRow::Gap:
        return tr("only on the other side");
    case ByteRow::Blank:
        return tr("blank");
    case ByteRow::End:
        return m_decor.ending;
    case ByteRow::Fold:
        return foldText(bytes.range.at);
    case ByteRow::Bytes:
        break;
    }
    QStringList parts;
    if (m_gutter == Gutter::Offsets)
        parts += bytes.startsLine ? tr("offset %1").arg(bytes.range.at) : tr("continued");
    if (bytes.startsLine) {
        const ByteRange line = visible.line();
        if (std::ranges::any_of(m_decor.added, [&](const ByteRange &added) { return line.contains(added.at); }))
            parts += tr("added by Wirebell");
        if (const auto *differing = lineOf(line.at))
            parts += differing->words;
        for (const QString &note : notesOf(visible))
            parts += tr("departs from the protocol: %1").arg(note);
    }
    QString text;
    const ByteBlock &block = visible.laid->block;
    for (const BytePiece &piece : block.piecesOf(bytes)) {
        switch (piece.kind) {
        case BytePiece::Ascii:
            text += QLatin1StringView(block.view(piece));
            break;
        case BytePiece::Cluster:
            text += QString::fromUtf8(block.view(piece));
            break;
        case BytePiece::Box:
            text += visibleText(block.view(piece));
            break;
        case BytePiece::Tab:
            text += u'\t';
            break;
        case BytePiece::Hidden:
            text += u'[' + chipText(*visible.laid, piece) + u']';
            break;
        case BytePiece::LineEnd:
            break;
        }
    }
    parts += text.isEmpty() ? tr("empty line") : text;
    return parts.join(u", "_s);
}

QString BytesView::foldText(qint64 at) const
{
    for (const auto &fold : m_decor.folds) {
        if (fold.range.at == at)
            return fold.text;
    }
    return {};
}

} // namespace wirebell
