// SPDX-License-Identifier: MIT
#include "ui/exchange/wirecolumn.h"

#include "phrase/phrase.h"
#include "ui/exchange/middlehead.h"
#include "ui/exchange/phasebar.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionFocusRect>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace wirebell {

WireColumn::WireColumn(QWidget *parent) : QAbstractScrollArea(parent), m_head(new MiddleHead(this))
{
    installPaintedRowsAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, m_head->height(), 0, 0);
    m_head->setNames(tr("Wire"), {});
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Wire: timing, connection and TLS"));
}

QSize WireColumn::sizeHint() const
{
    return {grid(196), grid(300)};
}

QSize WireColumn::minimumSizeHint() const
{
    return {grid(196), grid(80)};
}

void WireColumn::setFacts(const WireFacts &facts)
{
    m_facts = facts;
    m_head->setNames(tr("Wire"), facts.protocol);
    arrange();
    viewport()->update();
}

void WireColumn::arrange()
{
    m_rows.clear();
    const int left = grid(10);
    const int width = viewport()->width() - 2 * left;
    int y = grid(8);
    const auto put = [&](Row::Kind kind, int height, size_t section = 0, size_t index = 0) {
        m_rows.push_back({kind, QRect(left, y, width, height), section, index});
        y += height;
    };
    put(Row::Total, grid(20));
    for (size_t i = 0; i < m_facts.phases.size(); ++i)
        put(Row::Phase, grid(22), 0, i);
    const QFontMetrics metrics(scaledFont(0.92));
    for (size_t s = 0; s < m_facts.sections.size(); ++s) {
        y += grid(10);
        put(Row::Title, grid(22), s);
        for (size_t f = 0; f < m_facts.sections[s].facts.size(); ++f) {
            const WireFacts::Fact &fact = m_facts.sections[s].facts[f];
            if (fact.label.isEmpty()) {
                const QRect box = metrics.boundingRect(0, 0, width, 10000, Qt::TextWordWrap, fact.value);
                put(Row::Sentence, box.height() + grid(4), s, f);
            } else {
                put(Row::Fact, grid(19), s, f);
            }
        }
    }
    m_height = y + grid(8);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(grid(19));
    verticalScrollBar()->setRange(0, std::max(0, m_height - viewport()->height()));
}

void WireColumn::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_head->setGeometry(0, 0, width(), m_head->height());
    arrange();
}

void WireColumn::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        arrange();
    }
}

void WireColumn::scrollContentsBy(int, int)
{
    viewport()->update();
}

void WireColumn::focusInEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void WireColumn::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

bool WireColumn::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QString tip;
        for (const Row &row : m_rows) {
            if (row.place.translated(0, -verticalScrollBar()->value()).contains(help->pos()))
                tip = textOf(row);
        }
        QToolTip::showText(help->globalPos(), tip, viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void WireColumn::paintPhase(QPainter &painter, const QRect &place, const WireFacts::Phase &phase) const
{
    const Theme &theme = Theme::of(palette());
    const QRect words(place.left(), place.top(), place.width(), place.height() - grid(4));
    const QFont small = scaledFont(0.92);
    painter.setFont(small);
    painter.setPen(phase.duration ? theme.text : theme.secondary);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, phase.name);
    const bool request = phase.kind == WireFacts::Phase::Request;
    if (phase.duration && (request || phase.kind == WireFacts::Phase::Response)) {
        const int size = grid(12);
        const int x = words.left() + QFontMetrics(small).horizontalAdvance(phase.name) + grid(6);
        painter.drawPixmap(x, words.center().y() - size / 2 + 1,
                           iconPixmap(request ? u"arrow-right"_s : u"arrow-left"_s,
                                      request ? theme.accent : theme.response, size, devicePixelRatioF()));
    }
    painter.setFont(fixedFont());
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter,
                     phase.duration ? milliseconds(*phase.duration) : u"\u2013"_s);
    if (!phase.duration || !m_facts.total || *m_facts.total <= 0)
        return;
    const qreal scale = qreal(place.width()) / qreal(*m_facts.total);
    const qreal width = std::max<qreal>(grid(2), qreal(*phase.duration) * scale);
    const qreal left = std::min<qreal>(qreal(phase.startsAt) * scale, place.width() - width);
    paintPhaseBar(painter, QRectF(place.left() + left, place.bottom() - grid(4), width, grid(4)), phase.kind, theme);
}

void WireColumn::paintFact(QPainter &painter, const QRect &place, const WireFacts::Fact &fact) const
{
    const Theme &theme = Theme::of(palette());
    const QFont small = scaledFont(0.92);
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(theme.secondary);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, fact.label);
    const int room = place.width() - metrics.horizontalAdvance(fact.label) - grid(10);
    const QString value =
        metrics.elidedText(fact.value, fact.value.contains(u':') ? Qt::ElideMiddle : Qt::ElideRight, room);
    painter.setPen(fact.tone == WireFacts::Tone::Good  ? theme.ok
                   : fact.tone == WireFacts::Tone::Bad ? theme.failed
                                                       : theme.text);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, value);
    if (fact.tone == WireFacts::Tone::Good) {
        const int size = grid(12);
        painter.drawPixmap(place.right() - metrics.horizontalAdvance(value) - size - grid(3),
                           place.center().y() - size / 2 + 1,
                           iconPixmap(u"check"_s, theme.ok, size, devicePixelRatioF()));
    }
}

void WireColumn::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.alternate);
    painter.translate(0, -verticalScrollBar()->value());
    for (const Row &row : m_rows) {
        switch (row.kind) {
        case Row::Total: {
            painter.setFont(scaledFont(0.92, QFont::DemiBold));
            painter.setPen(theme.text);
            painter.drawText(row.place, Qt::AlignLeft | Qt::AlignVCenter, tr("Timing"));
            if (m_facts.total) {
                QFont bold = fixedFont();
                bold.setWeight(QFont::DemiBold);
                painter.setFont(bold);
                painter.drawText(row.place, Qt::AlignRight | Qt::AlignVCenter,
                                 tr("%1 ms").arg(milliseconds(*m_facts.total)));
            }
            break;
        }
        case Row::Phase:
            paintPhase(painter, row.place, m_facts.phases[row.index]);
            break;
        case Row::Title:
            painter.setFont(scaledFont(0.92, QFont::DemiBold));
            painter.setPen(theme.text);
            painter.drawText(row.place, Qt::AlignLeft | Qt::AlignVCenter, m_facts.sections[row.section].title);
            break;
        case Row::Fact:
            paintFact(painter, row.place, m_facts.sections[row.section].facts[row.index]);
            break;
        case Row::Sentence:
            painter.setFont(scaledFont(0.92));
            painter.setPen(theme.failed);
            painter.drawText(row.place, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                             m_facts.sections[row.section].facts[row.index].value);
            break;
        }
    }
    if (hasFocus()) {
        painter.resetTransform();
        QStyleOptionFocusRect ring;
        ring.initFrom(this);
        ring.rect = viewport()->rect();
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
    }
}

QString WireColumn::textOf(const Row &row) const
{
    switch (row.kind) {
    case Row::Total:
        return m_facts.total ? tr("Timing, %1 milliseconds in all").arg(milliseconds(*m_facts.total))
                             : tr("Timing, none");
    case Row::Phase:
        return spoken(m_facts.phases[row.index]);
    case Row::Title:
        return m_facts.sections[row.section].title;
    case Row::Fact: {
        const WireFacts::Fact &fact = m_facts.sections[row.section].facts[row.index];
        return tr("%1: %2").arg(fact.label, fact.value);
    }
    case Row::Sentence:
        break;
    }
    return m_facts.sections[row.section].facts[row.index].value;
}

int WireColumn::paintedRowCount() const
{
    return int(m_rows.size());
}

QString WireColumn::paintedRowText(int row) const
{
    return row >= 0 && size_t(row) < m_rows.size() ? textOf(m_rows[size_t(row)]) : QString();
}

QRect WireColumn::paintedRowRect(int row) const
{
    if (row < 0 || size_t(row) >= m_rows.size())
        return {};
    const QRect place = m_rows[size_t(row)].place.translated(0, -verticalScrollBar()->value());
    return QRect(viewport()->mapTo(this, place.topLeft()), place.size());
}

} // namespace wirebell
