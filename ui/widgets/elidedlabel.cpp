// SPDX-License-Identifier: MIT
#include "ui/widgets/elidedlabel.h"

#include <QPainter>
#include <QStyle>

namespace wirebell {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setText(const QString &text)
{
    QLabel::setText(text);
    setToolTip({});
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'…') * 3, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
    style()->drawItemText(&painter, area, int(alignment() | Qt::AlignVCenter), palette(), isEnabled(), shown,
                          foregroundRole());
    if (shown != text() && toolTip() != text())
        setToolTip(text());
}

} // namespace wirebell
