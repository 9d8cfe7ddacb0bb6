// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace wirebell {

/// A row of a sidebar: an icon, a name, and on the right how many or a word.
class CountDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int CountRole = Qt::UserRole + 100; ///< a string

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace wirebell
