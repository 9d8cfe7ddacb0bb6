// SPDX-License-Identifier: MIT
#include "ui/exchange/hexview.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

constexpr qint64 pageSize = 64 * 1024;
constexpr size_t keptPages = 8;
// A secret may begin on the page before.
constexpr qint64 lookAround = 4 * 1024;
constexpr qreal byteCells = 2.4; // two digits, and less than half a cell between bytes

} // namespace

HexView::HexView(ReadingThread &thread, QWidget *parent) : SourceView(thread, parent)
{
    measure();
}

void HexView::setBytes(std::shared_ptr<const ByteSource> bytes, const ByteDecor &decor, const QByteArray &start,
                       bool keepPlace)
{
    m_mask = SecretMask(decor);
    m_pages.clear();
    setSource(std::move(bytes), keepPlace);
    if (!keepPlace)
        verticalScrollBar()->setValue(0);
    measure();
    if (!start.isEmpty() && start.size() == pageWindow(0).length)
        pageArrived(0, start);
    viewport()->update();
}

void HexView::setSecretsShown(bool shown)
{
    m_secretsShown = shown;
    for (auto &[page, bytes] : m_pages)
        bytes.hidden = hiddenIn(page * pageSize, bytes.bytes);
    viewport()->update();
}

QList<ByteRange> HexView::hiddenIn(qint64 at, const QByteArray &bytes) const
{
    if (m_secretsShown)
        return {};
    QList<ByteRange> hidden;
    for (const auto &secret : m_mask.in(at, bytes))
        hidden.append(secret.range);
    return hidden;
}

void HexView::measure()
{
    m_font = fixedFont();
    m_font.setStyleStrategy(QFont::PreferNoShaping);
    m_cell = QFontMetricsF(m_font).horizontalAdvance(QString(64, u'0')) / 64;
    m_rowHeight = std::max(grid(18), QFontMetrics(m_font).height() + 2);
    m_digits = std::max(4, int(QByteArray::number(std::max<qint64>(0, size() - 1), 16).size()));
    m_hexLeft = grid(8) + int(std::ceil((m_digits + 1) * m_cell));
    const auto width = [this](int perRow) { return m_hexLeft + (perRow * (byteCells + 1) + 1) * m_cell; };
    m_perRow = width(16) <= viewport()->width() ? 16 : 8;
    const int count = visibleRowCount();
    verticalScrollBar()->setPageStep(count);
    verticalScrollBar()->setRange(0, int(std::max<qint64>(0, rowCount() - count)));
}

int HexView::visibleRowCount() const
{
    return std::max(1, (viewport()->height() - grid(3)) / m_rowHeight);
}

qint64 HexView::rowCount() const
{
    return (size() + m_perRow - 1) / m_perRow;
}

qreal HexView::hexAt(int column) const
{
    return m_hexLeft + column * byteCells * m_cell;
}

qreal HexView::textAt(int column) const
{
    return m_hexLeft + (m_perRow * byteCells + 0.5 + column) * m_cell;
}

ByteRange HexView::pageWindow(int page) const
{
    return {page * pageSize, std::min(size() - page * pageSize, pageSize + lookAround)};
}

void HexView::pageArrived(int page, const QByteArray &window)
{
    m_pages.insert_or_assign(page, Page{window, hiddenIn(page * pageSize, window)});
    const int shown = int(qint64(verticalScrollBar()->value()) * m_perRow / pageSize);
    while (m_pages.size() > keptPages) {
        const bool firstIsFarther = shown - m_pages.begin()->first > m_pages.rbegin()->first - shown;
        m_pages.erase(firstIsFarther ? m_pages.begin() : std::prev(m_pages.end()));
    }
}

HexView::Byte HexView::byteAt(qint64 offset) const
{
    const int page = int(offset / pageSize);
    const auto it = m_pages.find(page);
    const qint64 in = offset - page * pageSize;
    if (it == m_pages.end() || in >= it->second.bytes.size())
        return {};
    // What began on the page before is known to it alone.
    const auto covers = [offset](const ByteRange &range) { return range.contains(offset); };
    bool hidden = std::ranges::any_of(it->second.hidden, covers);
    if (const auto before = m_pages.find(page - 1); !hidden && before != m_pages.end() && in < lookAround)
        hidden = std::ranges::any_of(before->second.hidden, covers);
    return {uchar(it->second.bytes[in]), hidden, true};
}

void HexView::scrollToOffset(qint64 offset)
{
    const int row = int(std::min(offset, std::max<qint64>(0, size() - 1)) / m_perRow);
    const int top = verticalScrollBar()->value();
    const int count = visibleRowCount();
    if (row < top)
        verticalScrollBar()->setValue(row);
    else if (row >= top + count)
        verticalScrollBar()->setValue(row - count + 1);
}

qint64 HexView::offsetAt(QPoint place) const
{
    const qint64 row = verticalScrollBar()->value() + std::max(0, place.y() - grid(3)) / m_rowHeight;
    const qreal column = place.x() < textAt(0) - m_cell / 2 ? (place.x() - hexAt(0)) / (byteCells * m_cell) + 0.25
                                                            : (place.x() - textAt(0)) / m_cell + 0.5;
    return std::min(size(), row * m_perRow + std::clamp(int(column), 0, m_perRow));
}

qint64 HexView::moved(qint64 offset, Move move) const
{
    switch (move) {
    case Move::Left:
        return offset - 1;
    case Move::Right:
        return offset + 1;
    case Move::Up:
        return offset - m_perRow;
    case Move::Down:
        return offset + m_perRow;
    case Move::RowStart:
        return offset / m_perRow * m_perRow;
    case Move::RowEnd:
        return offset / m_perRow * m_perRow + m_perRow - 1;
    case Move::PageUp:
        return offset - m_perRow * visibleRowCount();
    case Move::PageDown:
        return offset + m_perRow * visibleRowCount();
    case Move::Start:
        return 0;
    case Move::End:
        return size();
    }
    return offset;
}

QString HexView::clipboardText(qint64 at, const QByteArray &bytes, bool &exact) const
{
    exact = false;
    const auto hidden = hiddenIn(at, bytes);
    QString text;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i > 0)
            text += i % m_perRow == 0 ? u'\n' : u' ';
        const bool dots = std::ranges::any_of(hidden, [&](const ByteRange &range) { return range.contains(at + i); });
        text += dots ? u"··"_s : QString::fromLatin1(bytes.sliced(i, 1).toHex());
    }
    return text;
}

ByteRange HexView::wordAt(qint64 offset) const
{
    return {offset, 1};
}

void HexView::resizeEvent(QResizeEvent *event)
{
    SourceView::resizeEvent(event);
    const qint64 top = qint64(verticalScrollBar()->value()) * m_perRow;
    const int before = m_perRow;
    measure();
    if (m_perRow != before)
        verticalScrollBar()->setValue(int(top / m_perRow));
}

void HexView::changeEvent(QEvent *event)
{
    SourceView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        measure();
}

void HexView::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.base);
    const int rows = viewport()->height() / m_rowHeight + 1;
    const qint64 top = verticalScrollBar()->value();
    const ByteRange selected = selection();
    const qint64 last = std::min(size(), (top + rows) * m_perRow);
    for (qint64 page = top * m_perRow / pageSize; page * pageSize < last; ++page) {
        if (!m_pages.contains(int(page)))
            request(int(page));
    }

    for (int row = 0; row < rows && (top + row) * m_perRow < size(); ++row) {
        const qint64 at = (top + row) * m_perRow;
        const int y = grid(3) + row * m_rowHeight;
        const auto cell = [&](qreal x, qreal width) { return QRectF(x, y, width, m_rowHeight); };
        painter.setFont(m_font);
        painter.setPen(theme.offset);
        painter.drawText(cell(grid(8), m_digits * m_cell), Qt::AlignVCenter | Qt::AlignRight,
                         QString::number(at, 16).rightJustified(m_digits, u'0'));
        const auto [firstMatch, lastMatch] = matchesIn({at, m_perRow});
        for (int column = 0; column < m_perRow && at + column < size(); ++column) {
            const qint64 offset = at + column;
            const Byte byte = byteAt(offset);
            if (!byte.there)
                break;
            const QRectF hex = cell(hexAt(column), 2 * m_cell);
            const QRectF text = cell(textAt(column), m_cell);
            if (selected.contains(offset)) {
                const QColor &ground = hasFocus() ? theme.selection : theme.idle;
                const bool joins = column + 1 < m_perRow && selected.contains(offset + 1);
                painter.fillRect(joins ? hex.adjusted(0, 0, 0.5 * m_cell, 0) : hex, ground);
                painter.fillRect(text, ground);
            }
            for (size_t i = firstMatch; i < lastMatch; ++i) {
                const ByteRange match{finder().matches()[i], finder().needleSize()};
                if (match.contains(offset)) {
                    const QColor &ink = qsizetype(i) == currentMatch() ? theme.accent : theme.edge;
                    painter.fillRect(QRectF(hex.left(), hex.bottom() - 3, hex.width(), 2), ink);
                    painter.fillRect(QRectF(text.left(), text.bottom() - 3, text.width(), 2), ink);
                }
            }
            const bool printable = byte.value >= 0x20 && byte.value < 0x7F;
            painter.setPen(byte.hidden || !printable ? theme.offset : theme.text);
            painter.drawText(hex, Qt::AlignVCenter | Qt::AlignLeft,
                             byte.hidden ? u"··"_s : QString::number(byte.value, 16).rightJustified(2, u'0'));
            painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                             byte.hidden ? u"·"_s
                             : printable ? QString(QLatin1Char(char(byte.value)))
                                         : u"."_s);
            if (showsCaret() && caret() == offset && selected.length == 0)
                painter.fillRect(QRectF(hex.left() - 1, y + 2, 1, m_rowHeight - 4), theme.text);
        }
    }
    paintFrame(painter);
}

int HexView::paintedRowCount() const
{
    const qint64 below = rowCount() - verticalScrollBar()->value();
    return int(std::clamp<qint64>(below, 0, viewport()->height() / m_rowHeight + 1));
}

QRect HexView::paintedRowRect(int row) const
{
    return QRect(viewport()->mapTo(this, QPoint(0, grid(3) + row * m_rowHeight)),
                 QSize(viewport()->width(), m_rowHeight));
}

QString HexView::paintedRowText(int row) const
{
    const qint64 at = (qint64(verticalScrollBar()->value()) + row) * m_perRow;
    QStringList hex;
    QString text;
    for (qint64 offset = at; offset < std::min(size(), at + m_perRow); ++offset) {
        const Byte byte = byteAt(offset);
        hex += byte.hidden ? tr("hidden") : QString::number(byte.value, 16).rightJustified(2, u'0');
        text += byte.hidden || byte.value < 0x20 || byte.value >= 0x7F ? u'.' : QChar(ushort(byte.value));
    }
    return tr("offset %1 in hex, %2, %3").arg(QString::number(at, 16), hex.join(u' '), text);
}

} // namespace wirebell
