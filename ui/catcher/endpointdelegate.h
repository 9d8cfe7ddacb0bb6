// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace wirebell {

/// Paints the rows of an EndpointModel: the sign of its state, the name and how many, below it the path and what it
/// answers.
class EndpointDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace wirebell
