// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace wirebell {

/// Paints the status of a SequenceModel with its sign and in its colour.
class SequenceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace wirebell
