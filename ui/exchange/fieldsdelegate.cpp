// SPDX-License-Identifier: MIT
#include "ui/exchange/fieldsdelegate.h"

#include "ui/exchange/fieldsmodel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTableView>
#include <QTextLayout>

namespace wirebell {

namespace {

// A single cell stays a cell; all of a longer value stands in Raw.
constexpr int maxRows = 40;

bool isHeading(const QModelIndex &index)
{
    const auto *model = qobject_cast<const FieldsModel *>(index.model());
    return model && model->isHeading(index.row());
}

QFont fontOf(const QModelIndex &index)
{
    return isHeading(index) ? scaledFont(0.92, QFont::DemiBold) : fixedFont();
}

int lineHeight(const QFont &font)
{
    return std::max(grid(17), QFontMetrics(font).height());
}

void setLines(QTextLayout &layout, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    const int height = lineHeight(layout.font());
    layout.beginLayout();
    for (int i = 0; i < maxRows; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, qreal(i) * height});
    }
    layout.endLayout();
}

} // namespace

void FieldsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool heading = isHeading(index);
    if (heading)
        painter->fillRect(option.rect, theme.alternate);
    else if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.state & QStyle::State_Active ? theme.selection : theme.idle);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);

    const QString text = index.data().toString();
    const int pad = index.column() == FieldsModel::Mark ? 0 : grid(8);
    QTextLayout layout(text, fontOf(index));
    setLines(layout, option.rect.width() - 2 * pad);
    const bool pale = heading || index.column() == FieldsModel::Name;
    painter->setPen(pale ? theme.secondary : theme.text);
    qreal left = option.rect.left() + pad;
    if (index.column() == FieldsModel::Mark && layout.lineCount() > 0)
        left += (option.rect.width() - layout.lineAt(0).naturalTextWidth()) / 2;
    layout.draw(painter, {left, option.rect.top() + grid(4) + 0.5});
}

QSize FieldsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    const QFont font = fontOf(index);
    const QString text = index.data().toString();
    int width = QFontMetrics(font).horizontalAdvance(text) + grid(17);
    int lines = 1;
    if (view && index.column() != FieldsModel::Mark && !isHeading(index)) {
        const int room = view->columnWidth(index.column()) - grid(16);
        if (room > 0 && width - grid(17) > room) {
            QTextLayout layout(text, font);
            setLines(layout, room);
            lines = std::max(1, layout.lineCount());
        }
    }
    return {width, lines * lineHeight(font) + grid(7)};
}

} // namespace wirebell
