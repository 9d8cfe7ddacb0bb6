// SPDX-License-Identifier: MIT
#include "ui/widgets/countdelegate.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QIcon>
#include <QPainter>

namespace wirebell {

QSize CountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), grid(24)};
}

void CountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.selection);

    QRect row = option.rect.adjusted(grid(22), 0, -grid(12), 0);
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull()) {
        const int size = grid(16);
        icon.paint(painter, row.left(), row.top() + (row.height() - size) / 2, size, size);
        row.setLeft(row.left() + size + grid(8));
    }
    painter->save();
    const QString count = index.data(CountRole).toString();
    painter->setFont(figures(scaledFont(0.92)));
    const int width = painter->fontMetrics().horizontalAdvance(count);
    painter->setPen(theme.secondary);
    painter->drawText(row.right() + 1 - width, baseline(row, option.fontMetrics), count);
    painter->setFont(option.font);
    painter->setPen(theme.text);
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(name, Qt::ElideRight, row.width() - width - grid(8)));
    painter->restore();
}

} // namespace wirebell
