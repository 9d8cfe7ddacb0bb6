// SPDX-License-Identifier: MIT
#include "ui/exchange/sourceview.h"

#include "phrase/phrase.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirebell {

SourceView::SourceView(ReadingThread &thread, QWidget *parent)
    : QAbstractScrollArea(parent), m_thread(thread), m_finder(thread)
{
    installPaintedRowsAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(&m_finder, &ByteFinder::changed, this, [this] {
        viewport()->update();
        Q_EMIT matchesChanged();
    });

    auto *copyAction = new QAction(tr("Copy"), this);
    copyAction->setObjectName(u"copySelection"_s);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &SourceView::copy);
    auto *allAction = new QAction(tr("Select all"), this);
    allAction->setObjectName(u"selectAll"_s);
    allAction->setShortcut(QKeySequence::SelectAll);
    allAction->setShortcutContext(Qt::WidgetShortcut);
    connect(allAction, &QAction::triggered, this, &SourceView::selectAll);
    addActions({copyAction, allAction});
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void SourceView::setSource(std::shared_ptr<const ByteSource> source, bool keepSelection)
{
    m_reading.renew();
    m_requested.clear();
    m_readError.reset();
    m_source = std::move(source);
    m_anchor = keepSelection ? std::min(m_anchor, size()) : 0;
    m_caret = keepSelection ? std::min(m_caret, size()) : 0;
    m_currentMatch = -1;
    m_finder.find(nullptr, {});
}

void SourceView::request(int page)
{
    if (!m_source || m_readError || !m_requested.insert(page).second)
        return;
    const ByteRange window = pageWindow(page);
    m_thread.ask(
        m_reading.ticket(), [source = m_source, window] { return source->read(window.at, window.length); },
        [this, page](Result<QByteArray> bytes) {
            m_requested.erase(page);
            if (bytes)
                pageArrived(page, *bytes);
            else
                m_readError = bytes.error();
            viewport()->update();
        });
}

void SourceView::setEmptyText(const QString &text)
{
    m_empty = text;
    viewport()->update();
}

ByteRange SourceView::selection() const
{
    return {std::min(m_anchor, m_caret), std::abs(m_caret - m_anchor)};
}

void SourceView::select(qint64 anchor, qint64 caret)
{
    m_anchor = std::clamp<qint64>(anchor, 0, size());
    m_caret = std::clamp<qint64>(caret, 0, size());
    viewport()->update();
}

void SourceView::selectAll()
{
    select(0, size());
}

void SourceView::copy()
{
    if (!m_source)
        return;
    ByteRange range = selection();
    if (range.length == 0)
        range = {0, size()};
    range.length = std::min(range.length, copyLimit);
    m_thread.ask(
        m_copying.renew(), [source = m_source, range] { return source->read(range.at, range.length); },
        [this, range](Result<QByteArray> bytes) {
            if (!bytes)
                return;
            bool exact = true;
            auto *mime = new QMimeData;
            mime->setText(clipboardText(range.at, *bytes, exact));
            if (exact)
                mime->setData(u"application/octet-stream"_s, *bytes);
            QGuiApplication::clipboard()->setMimeData(mime);
        });
}

void SourceView::find(const QByteArray &needle)
{
    m_currentMatch = -1;
    m_finder.find(m_source, needle);
}

void SourceView::showMatch(qsizetype index)
{
    m_currentMatch = index;
    if (index >= 0 && size_t(index) < m_finder.matches().size()) {
        const qint64 at = m_finder.matches()[size_t(index)];
        m_anchor = m_caret = at;
        scrollToOffset(at);
    }
    viewport()->update();
}

std::pair<size_t, size_t> SourceView::matchesIn(ByteRange range) const
{
    const auto &all = m_finder.matches();
    const auto first = std::ranges::upper_bound(all, range.at - m_finder.needleSize());
    const auto last = std::ranges::lower_bound(first, all.end(), range.end());
    return {size_t(first - all.begin()), size_t(last - all.begin())};
}

void SourceView::paintFrame(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    const QRect room = viewport()->rect().adjusted(grid(12), grid(8), -grid(12), 0);
    if (m_readError) {
        painter.setFont(font());
        painter.setPen(theme.failed);
        painter.drawText(room, Qt::TextWordWrap, phrase(*m_readError).text());
    } else if (size() == 0) {
        painter.setFont(font());
        painter.setPen(theme.secondary);
        painter.drawText(room, Qt::TextWordWrap, m_empty);
    }
    if (m_ring && hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void SourceView::moveCaret(qint64 to, bool extend)
{
    m_caret = std::clamp<qint64>(to, 0, size());
    if (!extend)
        m_anchor = m_caret;
    scrollToOffset(m_caret);
    viewport()->update();
}

void SourceView::keyPressEvent(QKeyEvent *event)
{
    struct Key
    {
        QKeySequence::StandardKey plain, extending;
        Move move;
    };
    static constexpr Key keys[] = {
        {QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar, Move::Left},
        {QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar, Move::Right},
        {QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine, Move::Up},
        {QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine, Move::Down},
        {QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine, Move::RowStart},
        {QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine, Move::RowEnd},
        {QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage, Move::PageUp},
        {QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage, Move::PageDown},
        {QKeySequence::MoveToStartOfDocument, QKeySequence::SelectStartOfDocument, Move::Start},
        {QKeySequence::MoveToEndOfDocument, QKeySequence::SelectEndOfDocument, Move::End},
    };
    for (const Key &key : keys) {
        const bool extends = event->matches(key.extending);
        if (extends || event->matches(key.plain)) {
            moveCaret(moved(m_caret, key.move), extends);
            event->accept();
            return;
        }
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void SourceView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_ring = false;
    m_dragging = true;
    m_caret = offsetAt(event->position().toPoint());
    if (!(event->modifiers() & Qt::ShiftModifier))
        m_anchor = m_caret;
    viewport()->update();
}

void SourceView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    m_dragAt = event->position().toPoint();
    m_caret = offsetAt(m_dragAt);
    if (viewport()->rect().contains(m_dragAt))
        m_scrolling.stop();
    else if (!m_scrolling.isActive())
        m_scrolling.start(50, this);
    viewport()->update();
}

void SourceView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    m_scrolling.stop();
}

void SourceView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const ByteRange word = wordAt(offsetAt(event->position().toPoint()));
    select(word.at, word.end());
}

void SourceView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_scrolling.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const int step = m_dragAt.y() < 0 ? -1 : m_dragAt.y() >= viewport()->height() ? 1 : 0;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + step);
    m_caret = offsetAt(m_dragAt);
    viewport()->update();
}

void SourceView::focusInEvent(QFocusEvent *event)
{
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
             event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void SourceView::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace wirebell
