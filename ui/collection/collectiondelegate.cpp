// SPDX-License-Identifier: MIT
#include "ui/collection/collectiondelegate.h"

#include "ui/collection/collectiontree.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QIcon>
#include <QPainter>
#include <QTreeView>

namespace wirebell {

QSize CollectionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {grid(100), grid(24)};
}

void CollectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using Kind = CollectionTree::Kind;
    const auto kind = Kind(index.data(CollectionTree::KindRole).toInt());
    const Theme &theme = Theme::of(option.palette);
    if (option.state.testFlag(QStyle::State_Selected)) // the view paints the ground of the branches
        painter->fillRect(option.rect, theme.selection);
    QRect row = option.rect.adjusted(grid(2), 0, -grid(8), 0);
    const QString name = index.data(Qt::DisplayRole).toString();
    QString note = index.data(CollectionTree::NoteRole).toString();
    if (const auto *tree = qobject_cast<const QTreeView *>(option.widget);
        note.isEmpty() && tree && !tree->isExpanded(index) && index.model()->rowCount(index) > 0)
        note = QString::number(index.model()->rowCount(index));

    painter->save();
    if (kind == Kind::Request) {
        const QByteArray method = index.data(CollectionTree::MethodRole).toByteArray();
        QFont font = fixedFont();
        font.setPointSizeF(font.pointSizeF() * 0.92);
        painter->setFont(font);
        painter->setPen(theme.method(method));
        const int column = grid(50);
        painter->drawText(row.left(), baseline(row, option.fontMetrics),
                          painter->fontMetrics().elidedText(QString::fromUtf8(method), Qt::ElideRight,
                                                            column - grid(4)));
        row.setLeft(row.left() + column);
    } else {
        const int size = grid(16);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, row.left(), row.top() + (row.height() - size) / 2,
                                                            size, size);
        row.setLeft(row.left() + size + grid(6));
    }
    painter->setFont(scaledFont(0.92));
    painter->setPen(kind == Kind::Broken ? theme.failed : theme.secondary);
    const int noteWidth = note.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(note) + grid(8);
    painter->drawText(row.right() + 1 + grid(8) - noteWidth, baseline(row, option.fontMetrics), note);
    const bool root = kind == Kind::Samples || kind == Kind::Collection;
    painter->setFont(root ? scaledFont(1, QFont::DemiBold) : option.font);
    painter->setPen(kind == Kind::Other ? theme.secondary : theme.text);
    row.setRight(row.right() - noteWidth);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, row.width()));
    painter->restore();
}

} // namespace wirebell
