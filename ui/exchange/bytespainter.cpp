// SPDX-License-Identifier: MIT
#include "ui/exchange/bytespainter.h"

#include "ui/exchange/codepoint.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <KSyntaxHighlighting/Theme>

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirebell {

BytesPainter::BytesPainter(const BytesView &view, QPainter &painter)
    : m_view(view)
    , m_painter(painter)
    , m_theme(Theme::of(view.palette()))
    , m_measures(view.m_measures)
    , m_metrics(m_measures.font)
    , m_baseline((m_measures.rowHeight - m_metrics.height()) / 2 + m_metrics.ascent())
{
}

void BytesPainter::paint(const std::vector<Row> &rows)
{
    m_painter.fillRect(m_view.viewport()->rect(), m_theme.base);
    for (const Row &row : rows)
        paintGround(row);
    for (const Row &row : rows) {
        switch (row.row().kind) {
        case ByteRow::Bytes:
            paintGutter(row);
            paintBytes(row);
            if (row.row().endsLine)
                paintNotes(row);
            break;
        case ByteRow::Fold:
            paintFold(row);
            break;
        case ByteRow::End:
            paintEnd(row);
            break;
        case ByteRow::Gap:
        case ByteRow::Blank:
            break;
        }
    }
}

QRectF BytesPainter::cells(const Row &row, int from, int to) const
{
    return {m_measures.textAt + from * m_measures.cell, qreal(row.y), (to - from) * m_measures.cell,
            qreal(m_measures.rowHeight)};
}

QRectF BytesPainter::bytesRect(const Row &row, ByteRange range) const
{
    const ByteBlock &block = row.laid->block;
    const ByteRow &bytes = row.row();
    int from = block.cellOf(bytes, std::max(range.at, bytes.range.at));
    int to = block.cellOf(bytes, range.end());
    if (range.end() >= bytes.range.end() && bytes.pieces > 0) {
        const BytePiece &last = block.piecesOf(bytes).back();
        to = last.cell + last.cells;
        if (last.kind == BytePiece::LineEnd && last.cells == 0)
            ++to; // a line end that is not shown can still be selected
    }
    return cells(row, from, std::max(from, to));
}

ByteDecor::Tint BytesPainter::tintOf(const Row &row) const
{
    const ByteRow &bytes = row.row();
    if (bytes.kind == ByteRow::Blank) {
        // It lengthens the line above it.
        const auto *above = bytes.range.at > 0 ? m_view.lineOf(bytes.range.at - 1) : nullptr;
        return above ? above->tint : ByteDecor::Tint::None;
    }
    if (bytes.kind != ByteRow::Bytes)
        return ByteDecor::Tint::None;
    if (const auto *line = m_view.lineOf(bytes.range.at))
        return line->tint;
    return m_view.notesOf(row).isEmpty() ? ByteDecor::Tint::None : ByteDecor::Tint::Departs;
}

void BytesPainter::paintGround(const Row &row)
{
    const QRect place(0, row.y, m_view.viewport()->width(), m_measures.rowHeight);
    if (row.row().kind == ByteRow::Gap) {
        m_painter.fillRect(place, QBrush(m_theme.line, Qt::BDiagPattern));
        return;
    }
    switch (tintOf(row)) {
    case ByteDecor::Tint::None:
        break;
    case ByteDecor::Tint::Departs:
    case ByteDecor::Tint::Changed:
        m_painter.fillRect(place, m_theme.changed);
        break;
    case ByteDecor::Tint::Added:
        m_painter.fillRect(place, m_theme.added);
        break;
    case ByteDecor::Tint::Lost:
        m_painter.fillRect(place, m_theme.lost);
        break;
    }
    if (row.row().kind == ByteRow::Bytes && m_view.m_currentLine >= 0 && row.line().contains(m_view.m_currentLine)) {
        m_painter.fillRect(QRect(0, row.y, grid(3), m_measures.rowHeight), m_theme.accent);
    }
}

void BytesPainter::paintGutter(const Row &row)
{
    if (m_view.m_gutter == BytesView::Gutter::None || !row.row().startsLine)
        return;
    m_painter.setFont(m_measures.offsetFont());
    m_painter.setPen(m_theme.offset);
    m_painter.drawText(QRectF(0, row.y, m_measures.offsetRight, m_measures.rowHeight),
                       Qt::AlignRight | Qt::AlignVCenter, QString::number(row.row().range.at));

    QString mark;
    QColor ink = m_theme.text;
    const ByteRange line = row.line();
    const auto *differing = m_view.lineOf(line.at);
    if (differing && differing->tint != ByteDecor::Tint::None) {
        mark = differing->tint == ByteDecor::Tint::Added  ? u"+"_s
               : differing->tint == ByteDecor::Tint::Lost ? u"\u2212"_s
                                                          : u"\u2260"_s;
    } else if (!m_view.notesOf(row).isEmpty()) {
        mark = u"!"_s;
        ink = m_theme.failed;
    } else if (std::ranges::any_of(m_view.m_decor.added, [&](const auto &range) { return line.contains(range.at); })) {
        mark = u"+"_s;
    }
    if (mark.isEmpty())
        return;
    QFont bold = m_measures.font;
    bold.setWeight(QFont::DemiBold);
    m_painter.setFont(bold);
    m_painter.setPen(ink);
    const int half = grid(8);
    m_painter.drawText(QRectF(m_measures.markAt - half, row.y, 2 * half, m_measures.rowHeight), Qt::AlignCenter, mark);
}

void BytesPainter::paintBytes(const Row &row)
{
    const ByteRow &bytes = row.row();
    const auto &changed = m_view.m_decor.changedBytes;
    auto it = std::ranges::upper_bound(changed, bytes.range.at, {}, &ByteRange::end);
    for (; it != changed.end() && it->at < bytes.range.end(); ++it) {
        const QRectF place = bytesRect(row, *it);
        m_painter.fillRect(place, m_theme.changedBytes);
        m_painter.fillRect(QRectF(place.left(), place.bottom() - 2, place.width(), 1), m_theme.text);
    }
    if (const ByteRange selected = m_view.selection();
        selected.length > 0 && selected.at < bytes.range.end() && selected.end() > bytes.range.at) {
        m_painter.fillRect(bytesRect(row, selected), m_view.hasFocus() ? m_theme.selection : m_theme.idle);
    }
    for (const BytePiece &piece : row.laid->block.piecesOf(bytes))
        paintPiece(row, piece);
    paintMatches(row);
    paintCaret(row);
}

void BytesPainter::paintPiece(const Row &row, const BytePiece &piece)
{
    const QRectF box = cells(row, piece.cell, piece.cell + piece.cells);
    const QByteArrayView bytes = row.laid->block.view(piece);
    switch (piece.kind) {
    case BytePiece::Ascii:
        paintStyled(row, piece);
        break;
    case BytePiece::Cluster:
        m_painter.setFont(m_measures.clusterFont);
        m_painter.setPen(m_view.m_decor.preview ? m_theme.secondary : m_theme.text);
        // Each character by itself, so that nothing is reordered.
        m_painter.setLayoutDirection(Qt::LeftToRight);
        m_painter.drawText(QPointF(box.left(), row.y + m_baseline), QString::fromUtf8(bytes));
        break;
    case BytePiece::Box:
        paintBox(box, bytes);
        break;
    case BytePiece::Tab:
        paintTab(box);
        break;
    case BytePiece::LineEnd:
        if (piece.cells > 0)
            paintLineEnd(box, piece.length);
        break;
    case BytePiece::Hidden:
        paintChip(box, m_view.chipText(*row.laid, piece));
        break;
    }
}

void BytesPainter::paintStyled(const Row &row, const BytePiece &piece)
{
    const ByteBlock &block = row.laid->block;
    const QLatin1StringView text(block.view(piece));
    const QPointF at(m_measures.textAt + piece.cell * m_measures.cell, row.y + m_baseline);
    m_painter.setFont(m_measures.font);
    const auto &styles = m_view.m_decor.styles;
    if (!styles) {
        m_painter.setPen(m_view.m_decor.preview ? m_theme.secondary : m_theme.text);
        m_painter.drawText(at, text);
        return;
    }
    const auto end = [](const ByteDecor::Styled &run) { return run.at + run.length; };
    const qint32 from = qint32(block.at) + piece.at;
    auto run = std::ranges::upper_bound(*styles, from, {}, end);
    for (qint32 done = 0; done < piece.length;) {
        const qint32 here = from + done;
        const bool inside = run != styles->end() && run->at <= here;
        const qint32 until = run == styles->end() ? from + piece.length : inside ? end(*run) : run->at;
        const qint32 length = std::min(piece.length - done, until - here);
        m_painter.setPen(inside ? inkOf(run->style) : m_theme.text);
        m_painter.drawText(at + QPointF(done * m_measures.cell, 0), text.sliced(done, length));
        done += length;
        if (inside)
            ++run;
    }
}

QColor BytesPainter::inkOf(quint8 style) const
{
    using TextStyle = KSyntaxHighlighting::Theme;
    switch (TextStyle::TextStyle(style)) {
    case TextStyle::DataType:
    case TextStyle::Attribute:
        return m_theme.accent;
    case TextStyle::String:
    case TextStyle::VerbatimString:
    case TextStyle::SpecialString:
    case TextStyle::Char:
        return m_theme.ok;
    case TextStyle::SpecialChar:
    case TextStyle::Variable:
    case TextStyle::Extension:
        return m_theme.methodWrite;
    case TextStyle::Keyword:
    case TextStyle::ControlFlow:
    case TextStyle::DecVal:
    case TextStyle::BaseN:
    case TextStyle::Float:
    case TextStyle::Constant:
    case TextStyle::BuiltIn:
        return m_theme.response;
    case TextStyle::Comment:
    case TextStyle::Documentation:
    case TextStyle::Annotation:
    case TextStyle::CommentVar:
        return m_theme.secondary;
    case TextStyle::Preprocessor:
    case TextStyle::Import:
    case TextStyle::RegionMarker:
    case TextStyle::Information:
        return m_theme.methodRead;
    case TextStyle::Warning:
    case TextStyle::Alert:
    case TextStyle::Error:
        return m_theme.failed;
    case TextStyle::Normal:
    case TextStyle::Function:
    case TextStyle::Operator:
    case TextStyle::Others:
        break;
    }
    return m_theme.text;
}

void BytesPainter::paintBox(const QRectF &box, QByteArrayView bytes)
{
    const QRectF frame = box.adjusted(0.5, 2.5, -0.5, -2.5);
    m_painter.setPen(m_theme.edge);
    m_painter.drawRect(frame);
    m_painter.setFont(m_measures.smallFont);
    m_painter.setPen(m_theme.text);
    m_painter.drawText(frame, Qt::AlignCenter, QString::fromLatin1(bytes.toByteArray().toHex().toUpper()));
}

void BytesPainter::paintTab(const QRectF &box)
{
    const qreal y = box.center().y() + 0.5;
    const qreal head = grid(3);
    m_painter.setPen(m_theme.offset);
    m_painter.drawLine(QPointF(box.left() + 1.5, y), QPointF(box.right() - 1.5, y));
    m_painter.drawLine(QPointF(box.right() - 1.5 - head, y - head), QPointF(box.right() - 1.5, y));
    m_painter.drawLine(QPointF(box.right() - 1.5 - head, y + head), QPointF(box.right() - 1.5, y));
}

void BytesPainter::paintLineEnd(const QRectF &box, qsizetype length)
{
    m_painter.setFont(m_measures.smallFont);
    m_painter.setPen(m_theme.offset);
    m_painter.drawText(box.adjusted(grid(4), 0, grid(8), 0), Qt::AlignLeft | Qt::AlignVCenter,
                       length == 2 ? u"CR LF"_s : u"LF"_s);
}

void BytesPainter::paintChip(const QRectF &box, const QString &text)
{
    const QRectF frame = box.adjusted(1.5, 1.5, -1.5, -1.5);
    QPen dashes(m_theme.edge, 1, Qt::CustomDashLine);
    dashes.setDashPattern({3, 2});
    m_painter.setPen(dashes);
    m_painter.drawRect(frame);
    const int key = grid(12);
    m_painter.drawPixmap(QPointF(frame.left() + grid(4), frame.center().y() - key / 2.0),
                         iconPixmap(u"key"_s, m_theme.secondary, key, m_painter.device()->devicePixelRatioF()));
    const QFont font = scaledFont(0.92);
    const QRectF room = frame.adjusted(key + grid(8), 0, -grid(3), 0);
    m_painter.setFont(font);
    m_painter.setPen(m_theme.secondary);
    m_painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                       QFontMetricsF(font).elidedText(text, Qt::ElideRight, room.width()));
}

void BytesPainter::paintNotes(const Row &row)
{
    const QStringList notes = m_view.notesOf(row);
    if (notes.isEmpty())
        return;
    const auto pieces = row.laid->block.piecesOf(row.row());
    const int end = pieces.empty() ? 0 : pieces.back().cell + pieces.back().cells;
    const QRectF after = cells(row, end, end);
    const QRectF room(after.left() + grid(14), row.y, m_view.viewport()->width() - after.left() - grid(14 + 8),
                      m_measures.rowHeight);
    if (room.width() < grid(40))
        return; // the tool tip and the accessible text have it
    const QFont font = scaledFont(0.92);
    m_painter.setFont(font);
    m_painter.setPen(m_theme.secondary);
    m_painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                       QFontMetricsF(font).elidedText(notes.join(u", "_s), Qt::ElideRight, room.width()));
}

void BytesPainter::paintMatches(const Row &row)
{
    const qsizetype length = m_view.finder().needleSize();
    const auto [first, last] = m_view.matchesIn(row.row().range);
    for (size_t i = first; i < last; ++i) {
        const ByteRange match{m_view.finder().matches()[i], length};
        const bool current = qsizetype(i) == m_view.currentMatch();
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(current ? m_theme.accent : m_theme.edge, current ? 2 : 1));
        m_painter.drawRect(bytesRect(row, match).adjusted(0, 1.5, 0, -1.5));
    }
}

void BytesPainter::paintFold(const Row &row)
{
    const QRect place(0, row.y, m_view.viewport()->width(), m_measures.rowHeight);
    m_painter.fillRect(place, m_theme.alternate);
    m_painter.fillRect(QRect(0, place.bottom(), place.width(), 1), m_theme.line);
    m_painter.setFont(scaledFont(0.92));
    m_painter.setPen(m_theme.secondary);
    m_painter.drawText(place.adjusted(m_measures.textAt, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                       m_view.foldText(row.row().range.at));
}

void BytesPainter::paintEnd(const Row &row)
{
    m_painter.fillRect(QRect(m_measures.textAt, row.y, m_view.viewport()->width() - m_measures.textAt - grid(8), 1),
                       m_theme.failed);
    m_painter.setFont(scaledFont(0.92));
    m_painter.setPen(m_theme.failed);
    m_painter.drawText(QRect(m_measures.textAt, row.y + 1, m_view.viewport()->width(), m_measures.rowHeight),
                       Qt::AlignLeft | Qt::AlignVCenter, m_view.m_decor.ending);
}

void BytesPainter::paintCaret(const Row &row)
{
    if (!m_view.showsCaret())
        return;
    const ByteRow &bytes = row.row();
    const qint64 caret = m_view.caret();
    const bool atEnd = caret == m_view.m_layout.size && bytes.range.end() == caret;
    if (!bytes.range.contains(caret) && !atEnd)
        return;
    const QRectF place = cells(row, row.laid->block.cellOf(bytes, caret), 0);
    m_painter.fillRect(QRectF(place.left() - 0.5, row.y + 2, 1, m_measures.rowHeight - 4), m_theme.text);
}

} // namespace wirebell
