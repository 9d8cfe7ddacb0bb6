// SPDX-License-Identifier: MIT
#include "ui/catcher/sequencedelegate.h"

#include "ui/catcher/sequencemodel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/statussign.h"

#include <QPainter>

namespace wirebell {

QSize SequenceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int words = QFontMetrics(figures(scaledFont(1))).horizontalAdvance(index.data().toString());
    return {words + grid(16), grid(24)};
}

void SequenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.selection);
    QRect cell = option.rect.adjusted(grid(8), 0, -grid(4), 0);
    painter->save();
    painter->setFont(figures(scaledFont(1)));
    if (index.column() == SequenceModel::Status) {
        const StatusSign sign = statusSign(index.data(SequenceModel::StatusRole).toInt());
        paintStatusSign(*painter, QRectF(cell.left() - grid(2), cell.top(), grid(12), cell.height()), sign, theme);
        painter->setPen(colour(sign, theme));
        cell.setLeft(cell.left() + grid(14));
    } else {
        painter->setPen(index.column() == SequenceModel::Delay ? theme.text : theme.secondary);
    }
    const QFontMetrics metrics = painter->fontMetrics();
    painter->drawText(cell.left(), baseline(cell, metrics),
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
    painter->restore();
}

} // namespace wirebell
