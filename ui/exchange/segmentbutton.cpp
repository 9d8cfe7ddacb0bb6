// SPDX-License-Identifier: MIT
#include "ui/exchange/segmentbutton.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionFocusRect>

namespace wirebell {

SegmentButton::SegmentButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SegmentButton::sizeHint() const
{
    return {QFontMetrics(scaledFont(0.92)).horizontalAdvance(text()) + grid(20), grid(24)};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), isChecked() ? theme.selection : theme.base);
    painter.setPen(theme.edge);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.setFont(scaledFont(0.92));
    painter.setPen(theme.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus()) {
        QStyleOptionFocusRect ring;
        ring.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
    }
}

} // namespace wirebell
