// SPDX-License-Identifier: MIT
#include "ui/exchange/middlehead.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace wirebell {

MiddleHead::MiddleHead(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(grid(32));
}

void MiddleHead::setNames(const QString &title, const QString &fact)
{
    m_title = title;
    m_fact = fact;
    setAccessibleName(fact.isEmpty() ? title : title + u' ' + fact);
    update();
}

void MiddleHead::setPassage(bool isRequest, const QString &duration)
{
    m_isRequest = isRequest;
    m_duration = duration;
    setAccessibleName(isRequest ? tr("the request took %1").arg(duration) : tr("the answer took %1").arg(duration));
    update();
}

void MiddleHead::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.head);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const QRect row = rect().adjusted(grid(10), 2, -grid(10), -1);
    if (m_duration.isEmpty()) {
        painter.setFont(scaledFont(0.92, QFont::DemiBold));
        painter.setPen(theme.text);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_title);
        painter.setFont(scaledFont(0.92));
        painter.setPen(theme.secondary);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, m_fact);
        return;
    }
    const int arrow = grid(13);
    const QFont fixed = fixedFont();
    const int wide = arrow + grid(6) + QFontMetrics(fixed).horizontalAdvance(m_duration);
    const int x = row.center().x() - wide / 2;
    painter.drawPixmap(
        x, row.center().y() - arrow / 2 + 1,
        iconPixmap(m_isRequest ? u"arrow-right"_s : u"arrow-left"_s, theme.secondary, arrow, devicePixelRatioF()));
    painter.setFont(fixed);
    painter.setPen(theme.secondary);
    painter.drawText(QRect(x + arrow + grid(6), row.top(), wide, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     m_duration);
}

} // namespace wirebell
