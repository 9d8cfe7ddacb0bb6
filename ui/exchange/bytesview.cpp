// SPDX-License-Identifier: MIT
#include "ui/exchange/bytesview.h"

#include "phrase/phrase.h"
#include "ui/exchange/bytespainter.h"
#include "ui/exchange/codepoint.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

constexpr size_t keptBlocks = 12;
constexpr int bytesPerRowGuess = 40;

} // namespace

BytesView::BytesView(ReadingThread &thread, Gutter gutter, QWidget *parent)
    : SourceView(thread, parent), m_gutter(gutter)
{
    m_layout.lineEnds = gutter == Gutter::Offsets;
    m_map.reset(1, 1);
    measure();
}

void BytesView::setBytes(std::shared_ptr<const ByteSource> bytes, const ByteDecor &decor, const QByteArray &start,
                         bool keepPlace)
{
    m_decor = decor;
    m_mask = SecretMask(decor);
    m_layout.endRow = !decor.ending.isEmpty();
    m_layout.spacers.clear();
    m_layout.folds.clear();
    if (bytes == source() && size() == m_layout.size) {
        relayOut();
        return;
    }
    const RowPlace top = keepPlace ? m_top : RowPlace();
    setSource(std::move(bytes), keepPlace);
    m_layout.size = size();
    m_blocks.clear();
    m_map.reset(ByteBlocks::count(size()), int(std::min(size(), ByteBlocks::size) / bytesPerRowGuess));
    m_top = {};
    m_goal.reset();
    m_currentLine = -1;
    measure();
    if (!start.isEmpty() && start.size() == pageWindow(0).length)
        pageArrived(0, start);
    setTop({std::min(top.block, m_map.blocks() - 1), top.row});
}

void BytesView::setLineEndsShown(bool shown)
{
    if (m_layout.lineEnds == shown)
        return;
    m_layout.lineEnds = shown;
    measure();
    relayOut();
}

void BytesView::setSecretsShown(bool shown)
{
    if (m_secretsShown == shown)
        return;
    m_secretsShown = shown;
    relayOut();
}

void BytesView::setSpacers(const std::vector<ByteLayout::Spacer> &spacers)
{
    if (m_layout.spacers == spacers)
        return;
    m_layout.spacers = spacers;
    relayOut();
}

void BytesView::setStyles(std::shared_ptr<const std::vector<ByteDecor::Styled>> styles)
{
    m_decor.styles = std::move(styles);
    viewport()->update();
}

void BytesView::setFolds(const QList<ByteDecor::Fold> &folds)
{
    m_decor.folds = folds;
    m_layout.folds.clear();
    for (const auto &fold : folds)
        m_layout.folds.push_back(fold.range);
    relayOut();
}

void BytesView::limitColumns(int most)
{
    m_columnLimit = most;
    const int columns = m_layout.columns;
    m_layout.columns = most > 0 ? std::min(most, roomForColumns()) : roomForColumns();
    if (m_layout.columns != columns)
        relayOut();
}

int BytesView::roomForColumns() const
{
    const int hang = m_gutter == Gutter::Offsets && m_layout.lineEnds ? ByteLayout::crLfCells : 0;
    const qreal room = viewport()->width() - m_measures.textAt - grid(8);
    return std::max(8, int(room / m_measures.cell) - hang);
}

int BytesView::rowsOf(qint64 at, const QByteArray &line) const
{
    ByteLayout layout;
    layout.columns = m_layout.columns;
    layout.lineEnds = m_layout.lineEnds;
    layout.size = at + line.size() + 1; // no end row
    for (const auto &secret : secretsIn(at, line))
        layout.hidden.push_back({secret.range, chipCells(secret)});
    return int(layout.layOut(at, line).rows.size());
}

QList<ByteDecor::Secret> BytesView::secretsIn(qint64 at, const QByteArray &bytes) const
{
    return m_secretsShown ? QList<ByteDecor::Secret>() : m_mask.in(at, bytes);
}

int BytesView::chipCells(const ByteDecor::Secret &secret) const
{
    const QString text = chipText(secret.name, secret.range.length);
    const int width = QFontMetrics(scaledFont(0.92)).horizontalAdvance(text) + grid(30);
    return int(std::ceil(width / m_measures.cell));
}

QString BytesView::chipText(const QString &name, qint64 length)
{
    return tr("%1 · %2", "a hidden secret: its name, how many bytes").arg(name, byteCount(length));
}

QString BytesView::chipText(const Laid &laid, const BytePiece &piece) const
{
    const qint64 at = laid.block.at + piece.at;
    for (const auto &secret : laid.secrets) {
        if (secret.range.contains(at))
            return chipText(secret.name, secret.range.length);
    }
    return byteCount(piece.length);
}

BytesView::Laid BytesView::layOut(qint64 at, const QByteArray &bytes) const
{
    Laid laid;
    laid.secrets = secretsIn(at, bytes);
    ByteLayout layout = m_layout;
    layout.hidden.clear();
    for (const auto &secret : laid.secrets)
        layout.hidden.push_back({secret.range, chipCells(secret)});
    laid.block = layout.layOut(at, bytes);
    return laid;
}

void BytesView::relayOut()
{
    qint64 top = -1;
    if (const auto rows = visibleRows(); !rows.empty() && m_top.block + m_top.row > 0)
        top = rows.front().row().range.at;
    m_map.forget();
    for (auto &[index, laid] : m_blocks) {
        laid = layOut(laid.block.at, laid.block.bytes);
        m_map.setRows(index, int(laid.block.rows.size()));
    }
    if (top >= 0) {
        if (const auto it = m_blocks.find(blockOf(top)); it != m_blocks.end())
            m_top = {it->first, std::max(0, it->second.block.rowOf(top))};
    }
    setTop(m_top);
}

void BytesView::measure()
{
    m_measures = ByteMeasures(m_gutter == Gutter::Offsets, size());
    const int room = roomForColumns();
    const int columns = m_columnLimit > 0 ? std::min(m_columnLimit, room) : room;
    if (std::exchange(m_layout.columns, columns) != columns)
        relayOut();
    updateScrollBar();
}

ByteRange BytesView::pageWindow(int page) const
{
    return ByteBlocks::window(page, size());
}

void BytesView::pageArrived(int page, const QByteArray &window)
{
    const ByteRange read = pageWindow(page);
    const ByteRange range = ByteBlocks::range(page, m_layout.size, window);
    Laid laid = layOut(range.at, window.sliced(range.at - read.at, range.length));
    const int rows = int(laid.block.rows.size());
    if (page == m_top.block && !m_map.isCounted(page))
        m_top.row = int(qint64(m_top.row) * rows / std::max(1, m_map.rows(page)));
    m_map.setRows(page, rows);
    m_blocks.insert_or_assign(page, std::move(laid));
    while (m_blocks.size() > keptBlocks) {
        const bool firstIsFarther = m_top.block - m_blocks.begin()->first > m_blocks.rbegin()->first - m_top.block;
        m_blocks.erase(firstIsFarther ? m_blocks.begin() : std::prev(m_blocks.end()));
    }
    if (!settleGoal())
        setTop(m_top);
}

int BytesView::blockOf(qint64 offset) const
{
    int index = int(std::clamp<qint64>(offset / ByteBlocks::size, 0, m_map.blocks() - 1));
    // A block may begin behind its nominal place.
    if (const auto it = m_blocks.find(index); it != m_blocks.end() && offset < it->second.block.at)
        --index;
    else if (it != m_blocks.end() && it->second.block.rows.empty() && index > 0)
        --index;
    return index;
}

int BytesView::visibleRowCount() const
{
    return std::max(1, (viewport()->height() - grid(3)) / m_measures.rowHeight);
}

void BytesView::scrollToOffset(qint64 offset)
{
    m_goal = offset;
    settleGoal();
}

bool BytesView::settleGoal()
{
    if (!m_goal)
        return false;
    const int index = blockOf(*m_goal);
    const auto it = m_blocks.find(index);
    if (it == m_blocks.end()) {
        m_top = {index, 0};
        request(index);
        updateScrollBar();
        return true;
    }
    const ByteBlock &block = it->second.block;
    int row = std::max(0, block.rowOf(*m_goal));
    if (*m_goal == m_layout.size && row + 1 < int(block.rows.size()))
        row = int(block.rows.size()) - 1; // how it ended is worth seeing too
    m_goal.reset();

    const qint64 target = m_map.rowOf({index, row});
    const qint64 top = m_map.rowOf(m_top);
    const int count = visibleRowCount();
    if (target >= top && target < top + count) {
        viewport()->update();
        return true;
    }
    const qint64 distance = target < top ? top - target : target - (top + count - 1);
    const qint64 wanted = distance > count / 2 ? target - count / 3 : target < top ? target : target - count + 1;
    setTop(m_map.placeOf(std::max<qint64>(0, wanted)));
    return true;
}

void BytesView::setTop(RowPlace top)
{
    const qint64 last = std::max<qint64>(0, m_map.total() - visibleRowCount());
    const qint64 row = m_map.rowOf(top);
    m_top = row > last ? m_map.placeOf(last) : top;
    updateScrollBar();
    viewport()->update();
}

void BytesView::updateScrollBar()
{
    const bool outer = std::exchange(m_settingScrollBar, true);
    const int count = visibleRowCount();
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(count);
    bar->setRange(0, int(std::max<qint64>(0, m_map.total() - count)));
    bar->setValue(int(m_map.rowOf(m_top)));
    m_settingScrollBar = outer;
}

void BytesView::scrollContentsBy(int, int)
{
    if (m_settingScrollBar)
        return;
    m_goal.reset();
    m_top = m_map.placeOf(verticalScrollBar()->value());
    viewport()->update();
}

void BytesView::resizeEvent(QResizeEvent *event)
{
    SourceView::resizeEvent(event);
    measure();
    setTop(m_top);
    Q_EMIT columnsChanged();
}

void BytesView::changeEvent(QEvent *event)
{
    SourceView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        measure();
        relayOut();
    }
}

void BytesView::paintEvent(QPaintEvent *)
{
    const auto rows = visibleRows();
    QPainter painter(viewport());
    BytesPainter(*this, painter).paint(rows);
    paintFrame(painter);

    // What is missing below the last row that is there.
    int y = grid(3);
    int block = m_top.block;
    int row = m_top.row;
    for (; y < viewport()->height() && block < m_map.blocks(); ++block, row = 0) {
        if (!m_blocks.contains(block))
            request(block);
        y += (m_map.rows(block) - row) * m_measures.rowHeight;
    }
    Q_EMIT painted();
}

std::vector<BytesView::VisibleRow> BytesView::visibleRows() const
{
    std::vector<VisibleRow> rows;
    int y = grid(3);
    int row = m_top.row;
    for (int block = m_top.block; block < m_map.blocks() && y < viewport()->height(); ++block, row = 0) {
        const auto it = m_blocks.find(block);
        if (it == m_blocks.end())
            break;
        for (; row < int(it->second.block.rows.size()) && y < viewport()->height(); ++row, y += m_measures.rowHeight)
            rows.push_back({&it->second, row, y});
    }
    return rows;
}

void BytesView::setCurrentLine(qint64 offset)
{
    m_currentLine = offset;
    if (offset >= 0)
        scrollToOffset(offset);
    viewport()->update();
}

bool BytesView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return SourceView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString tip;
    for (const VisibleRow &row : visibleRows()) {
        if (row.row().kind == ByteRow::Bytes && help->y() >= row.y && help->y() < row.y + m_measures.rowHeight)
            tip = notesOf(row).join(u'\n');
    }
    QToolTip::showText(help->globalPos(), tip, viewport());
    return true;
}

} // namespace wirebell
