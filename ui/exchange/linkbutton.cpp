// SPDX-License-Identifier: MIT
#include "ui/exchange/linkbutton.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionFocusRect>

namespace wirebell {

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + grid(4), fontMetrics().height() + grid(4)};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont underlined = font();
    underlined.setUnderline(underMouse() || hasFocus());
    painter.setFont(underlined);
    painter.setPen(Theme::of(palette()).accent);
    painter.drawText(rect().adjusted(grid(2), 0, 0, 0), Qt::AlignVCenter, text());
    if (hasFocus()) {
        QStyleOptionFocusRect ring;
        ring.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
    }
}

void LinkButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void LinkButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace wirebell
