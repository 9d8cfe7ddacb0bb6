// SPDX-License-Identifier: MIT
#pragma once

#include "http/mark.h"
#include "ui/exchange/bytefinder.h"
#include "ui/widgets/paintedrows.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <map>
#include <optional>
#include <set>

namespace wirebell {

/// What raw, hex and body view have in common: they show a ByteSource without holding it, read what is visible on the
/// reading thread, and offer a selection of bytes (mouse, keyboard, copy) and the places that were searched for.
class SourceView : public QAbstractScrollArea, public PaintedRows
{
    Q_OBJECT

public:
    SourceView(ReadingThread &thread, QWidget *parent);

    const std::shared_ptr<const ByteSource> &source() const { return m_source; }

    /// What is said where there are no bytes.
    void setEmptyText(const QString &text);

    ByteRange selection() const;
    void select(qint64 anchor, qint64 caret);
    void selectAll();
    /// Puts the selection, or everything where nothing is selected, on the clipboard. Read on the reading thread.
    void copy();
    static constexpr qint64 copyLimit = 64 * 1024 * 1024;

    /// UTF-8; empty ends it. matchesChanged() follows.
    void find(const QByteArray &needle);
    const ByteFinder &finder() const { return m_finder; }
    /// Scrolls there and frames it; -1: none.
    void showMatch(qsizetype index);

    /// Scrolls so that the row with `offset` can be seen.
    virtual void scrollToOffset(qint64 offset) = 0;

Q_SIGNALS:
    void matchesChanged();

protected:
    enum class Move : quint8 { Left, Right, Up, Down, RowStart, RowEnd, PageUp, PageDown, Start, End };

    /// Begins to show another source; null: none. Forgets the matches, and the selection unless it is to be kept.
    void setSource(std::shared_ptr<const ByteSource> source, bool keepSelection);
    qint64 size() const { return m_source ? m_source->size() : 0; }

    /// Asks for a page to be read, once. pageArrived() follows on a later turn.
    void request(int page);
    virtual ByteRange pageWindow(int page) const = 0;
    virtual void pageArrived(int page, const QByteArray &window) = 0;

    /// The place between two bytes nearest to a point of the viewport.
    virtual qint64 offsetAt(QPoint place) const = 0;
    virtual qint64 moved(qint64 offset, Move move) const = 0;
    /// What the clipboard gets as text. `exact` is cleared where the text stands for other bytes.
    virtual QString clipboardText(qint64 at, const QByteArray &bytes, bool &exact) const = 0;
    /// A word, or what is one here.
    virtual ByteRange wordAt(qint64 offset) const = 0;

    qint64 caret() const { return m_caret; }
    bool showsCaret() const { return hasFocus(); }
    qsizetype currentMatch() const { return m_currentMatch; }
    /// The matches that touch `range`: indices [first, second).
    std::pair<size_t, size_t> matchesIn(ByteRange range) const;
    /// Paints the accent ring of a focus that came by keyboard, or the sentence about bytes that can't be read.
    void paintFrame(QPainter &painter) const;
    bool failedToRead() const { return m_readError.has_value(); }

    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void moveCaret(qint64 to, bool extend);

    ReadingThread &m_thread;
    TicketHolder m_reading;
    TicketHolder m_copying;
    ByteFinder m_finder;
    std::shared_ptr<const ByteSource> m_source;
    std::set<int> m_requested;
    std::optional<Error> m_readError;
    QString m_empty;
    qint64 m_anchor = 0;
    qint64 m_caret = 0;
    qsizetype m_currentMatch = -1;
    bool m_dragging = false;
    bool m_ring = false;
    QPoint m_dragAt;
    QBasicTimer m_scrolling; ///< while the mouse is held beyond the edge
};

} // namespace wirebell
