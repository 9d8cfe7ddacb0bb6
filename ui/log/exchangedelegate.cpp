// SPDX-License-Identifier: MIT
#include "ui/log/exchangedelegate.h"

#include "ui/log/exchangelistmodel.h"
#include "ui/log/rowtext.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace wirebell {

using namespace Qt::StringLiterals;

void ExchangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using enum ExchangeListModel::Column;
    const auto &model = static_cast<const ExchangeListModel &>(*index.model());
    const ExchangeRow *row = model.row(index.row());
    const auto column = model.column(index.column());
    const Theme &theme = Theme::of(option.palette);

    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.selection);
    else if (option.features.testFlag(QStyleOptionViewItem::Alternate))
        painter->fillRect(option.rect, theme.alternate);

    const int pad = grid(8);
    QRect cell = option.rect.adjusted(pad, 0, -pad, 0);
    const bool exact = column == Time || column == Method || column == Target;
    painter->save();
    painter->setFont(exact ? fixedFont() : figures(option.font));
    painter->setPen(theme.text);
    if (!row) {
        painter->setPen(theme.secondary);
    } else if (column == Number || column == Note) {
        painter->setPen(theme.secondary);
    } else if (column == Method) {
        painter->setFont([] {
            QFont font = fixedFont();
            font.setPointSizeF(font.pointSizeF() * 0.92);
            return font;
        }());
        painter->setPen(theme.method(row->method));
    } else if (column == Kind) {
        const QString arrow = row->role == Role::Sent ? u"arrow-right"_s : u"arrow-left"_s;
        const int size = grid(12);
        painter->drawPixmap(cell.left(), cell.top() + (cell.height() - size) / 2,
                            iconPixmap(arrow, theme.secondary, size, painter->device()->devicePixelRatioF()));
        cell.setLeft(cell.left() + size + grid(4));
    } else if (column == Outcome) {
        const int size = grid(12);
        const StatusSign sign = outcomeSign(*row);
        paintStatusSign(*painter, QRectF(cell.left() - grid(2), cell.top(), size, cell.height()), sign, theme);
        painter->setPen(colour(sign, theme));
        cell.setLeft(cell.left() + size + grid(2));
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const Qt::TextElideMode elide = column == Target ? Qt::ElideMiddle : Qt::ElideRight;
    const QString shown = painter->fontMetrics().elidedText(text, elide, cell.width());
    if (alignment.testFlag(Qt::AlignRight))
        cell.setLeft(cell.right() + 1 - painter->fontMetrics().horizontalAdvance(shown));
    painter->drawText(cell.left(), baseline(cell, option.fontMetrics), shown);
    painter->restore();
}

} // namespace wirebell
