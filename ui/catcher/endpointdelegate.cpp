// SPDX-License-Identifier: MIT
#include "ui/catcher/endpointdelegate.h"

#include "ui/catcher/endpointmodel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QPainter>

namespace wirebell {

using namespace Qt::StringLiterals;

QSize EndpointDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {grid(100), index.row() == 0 ? grid(32) : grid(68)};
}

void EndpointDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.state.testFlag(QStyle::State_Active) &&
                                               option.state.testFlag(QStyle::State_HasFocus)
                                           ? theme.selection
                                           : theme.idle);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);

    const bool all = index.row() == 0;
    QRect line(option.rect.left() + grid(12), option.rect.top() + (all ? 0 : grid(6)),
               option.rect.width() - grid(24), all ? option.rect.height() - 1 : grid(20));
    const auto state = EndpointModel::State(index.data(EndpointModel::StateRole).toInt());
    const int sign = grid(12);
    using State = EndpointModel::State;
    const QString picture = state == State::Listening ? u"dot"_s
                            : state == State::Paused  ? u"pause"_s
                            : state == State::Stopped ? u"stop"_s
                            : state == State::Failed  ? u"warning"_s
                                                      : u"ring"_s;
    const QColor &signInk = state == State::Listening ? theme.ok : state == State::Failed ? theme.failed : theme.secondary;
    painter->drawPixmap(line.left() - grid(2), line.top() + (line.height() - sign) / 2,
                        iconPixmap(picture, signInk, sign, painter->device()->devicePixelRatioF()));
    line.setLeft(line.left() + grid(16));

    const QString count = index.data(EndpointModel::CountRole).toString();
    painter->setFont(figures(scaledFont(0.92)));
    painter->setPen(theme.secondary);
    const int width = painter->fontMetrics().horizontalAdvance(count);
    painter->drawText(line.right() + 1 - width, baseline(line, option.fontMetrics), count);
    const auto draw = [&](const QFont &font, const QColor &ink, const QString &text, int room) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(line.left(), baseline(line, painter->fontMetrics()),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room));
    };
    draw(option.font, theme.text, index.data(Qt::DisplayRole).toString(), line.width() - width - grid(8));
    if (!all) {
        line.translate(0, grid(19));
        const QString path = index.data(EndpointModel::PathRole).toString();
        const bool isPath = path.contains(u'/') || path.back().isDigit(); // "any path" is neither
        draw(isPath ? fixedFont() : scaledFont(0.92), isPath ? theme.text : theme.secondary, path, line.width());
        line.translate(0, grid(18));
        draw(scaledFont(0.92), state == State::Failed ? theme.failed : theme.secondary, index.data(EndpointModel::WordsRole).toString(), line.width());
    }
    painter->restore();
}

} // namespace wirebell
