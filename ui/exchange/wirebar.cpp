// SPDX-License-Identifier: MIT
#include "ui/exchange/wirebar.h"

#include "phrase/phrase.h"
#include "ui/exchange/phasebar.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace wirebell {

WireBar::WireBar(QWidget *parent) : QWidget(parent)
{
    installPaintedRowsAccessibility();
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Wire: timing, connection and TLS"));
}

void WireBar::setFacts(const WireFacts &facts)
{
    m_facts = facts;
    setToolTip(factsLine());
    updateGeometry();
    update();
}

void WireBar::setBrief(bool brief)
{
    if (std::exchange(m_brief, brief) == brief)
        return;
    updateGeometry();
    update();
}

QSize WireBar::sizeHint() const
{
    return {grid(400), showsFacts() ? grid(65) : grid(46)};
}

QSize WireBar::minimumSizeHint() const
{
    return {grid(200), sizeHint().height()};
}

QString WireBar::factsLine() const
{
    return m_facts.brief.join(u"   "_s);
}

void WireBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.alternate);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const int left = grid(10);
    const int room = width() - 2 * left;
    const QFont small = scaledFont(0.92);
    const QFont fixed = fixedFont();
    const QFontMetrics words(small);
    const QFontMetrics numbers(fixed);

    const QRect top(left, grid(6), room, grid(20));
    int right = top.right();
    if (m_facts.total) {
        QFont bold = fixed;
        bold.setWeight(QFont::DemiBold);
        const QString total = tr("%1 ms").arg(milliseconds(*m_facts.total));
        painter.setFont(bold);
        painter.setPen(theme.text);
        painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, total);
        right -= QFontMetrics(bold).horizontalAdvance(total) + grid(12);
    }
    int x = top.left();
    for (const auto &phase : m_facts.phases) {
        const QString value = phase.duration ? milliseconds(*phase.duration) : u"\u2013"_s;
        const int wide = words.horizontalAdvance(phase.name) + grid(4) + numbers.horizontalAdvance(value);
        if (x + wide > right)
            break;
        painter.setFont(small);
        painter.setPen(theme.secondary);
        painter.drawText(QRect(x, top.top(), wide, top.height()), Qt::AlignVCenter, phase.name);
        painter.setFont(fixed);
        painter.setPen(phase.duration ? theme.text : theme.secondary);
        painter.drawText(QRect(x, top.top(), wide, top.height()), Qt::AlignVCenter | Qt::AlignRight, value);
        x += wide + grid(12);
    }

    const QRectF bar(left, top.bottom() + grid(3), room, grid(10));
    if (m_facts.total && *m_facts.total > 0) {
        const qreal scale = bar.width() / qreal(*m_facts.total);
        for (const auto &phase : m_facts.phases) {
            if (!phase.duration)
                continue;
            const qreal wide = std::max<qreal>(grid(2), qreal(*phase.duration) * scale - 1);
            const qreal at = std::min(qreal(phase.startsAt) * scale, bar.width() - wide);
            paintPhaseBar(painter, QRectF(bar.left() + at, bar.top(), wide, bar.height()), phase.kind, theme);
        }
    } else {
        painter.setPen(theme.line);
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
    }

    if (showsFacts()) {
        painter.setFont(small);
        painter.setPen(theme.secondary);
        painter.drawText(QRect(left, int(bar.bottom()) + grid(3), room, grid(20)), Qt::AlignVCenter,
                         words.elidedText(factsLine(), Qt::ElideRight, room));
    }
}

int WireBar::paintedRowCount() const
{
    return int(m_facts.phases.size()) + (showsFacts() ? 1 : 0);
}

QString WireBar::paintedRowText(int row) const
{
    if (row >= 0 && size_t(row) < m_facts.phases.size())
        return spoken(m_facts.phases[size_t(row)]);
    return factsLine();
}

QRect WireBar::paintedRowRect(int row) const
{
    if (row < 0 || size_t(row) >= m_facts.phases.size())
        return {0, grid(42), width(), grid(22)};
    const int count = int(m_facts.phases.size());
    return {width() * row / count, 0, width() / count, grid(42)};
}

} // namespace wirebell
