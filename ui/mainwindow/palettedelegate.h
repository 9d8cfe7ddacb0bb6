// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace wirebell {

/// Paints the rows of a PaletteModel: icon, title with the typed words marked, note, and the key on the right.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace wirebell
