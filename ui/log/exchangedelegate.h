// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace wirebell {

/// Paints the cells of an ExchangeListModel: method and status in their colour and with their sign, what was on the
/// wire in the fixed font.
class ExchangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace wirebell
