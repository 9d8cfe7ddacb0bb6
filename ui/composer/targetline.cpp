// SPDX-License-Identifier: MIT
#include "ui/composer/targetline.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QPainter>

namespace wirebell {

using namespace Qt::StringLiterals;

TargetLine::TargetLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void TargetLine::set(const QString &before, const QString &exact, const QString &after, bool problem)
{
    m_before = before;
    m_exact = exact;
    m_after = after;
    m_problem = problem;
    setAccessibleName(text());
    setToolTip(QFontMetrics(font()).horizontalAdvance(text()) > width() - grid(24) ? text() : QString());
    update();
}

void TargetLine::showTarget(const QString &url, const QString &note)
{
    set(tr("Sends to"), url, note, false);
}

void TargetLine::showProblem(const QString &sentence, bool aloud)
{
    set({}, {}, sentence, true);
    if (aloud) {
        QAccessibleAnnouncementEvent event(this, sentence);
        event.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
        QAccessible::updateAccessibility(&event);
    }
}

void TargetLine::clear()
{
    set({}, {}, {}, false);
}

QString TargetLine::text() const
{
    QStringList parts{m_before, m_exact, m_after};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QSize TargetLine::sizeHint() const
{
    return {grid(100), grid(24)};
}

void TargetLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    QRect area = rect().adjusted(grid(12), 0, -grid(8), 0);
    if (m_problem) {
        const int size = grid(14);
        painter.drawPixmap(area.left(), area.top() + (area.height() - size) / 2,
                           iconPixmap(u"warning"_s, theme.failed, size, devicePixelRatioF()));
        area.setLeft(area.left() + size + grid(6));
    }
    const int line = baseline(area, QFontMetrics(scaledFont(0.92)));
    const auto draw = [&](const QString &text, const QFont &font, int gap) {
        if (text.isEmpty() || area.width() <= 0)
            return;
        painter.setFont(font);
        painter.drawText(area.left(), line,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
        area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(text) + gap);
    };
    painter.setPen(m_problem ? theme.failed : theme.secondary);
    draw(m_before, scaledFont(0.92), grid(5));
    draw(m_exact, fixedFont(), m_after.startsWith(u',') ? 0 : grid(5));
    draw(m_after, scaledFont(0.92), 0);
}

} // namespace wirebell
