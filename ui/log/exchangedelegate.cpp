// SPDX-License-Identifier: MIT
#include "ui/log/exchangedelegate.h"

#include "ui/log/exchangelistmodel.h"
#include "ui/log/marks.h"
#include "ui/log/rowtext.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// A colour's name or a label, in a frame.
struct Chip
{
    QString text;
    QColor ink;
    QColor fill; ///< of the square before it; invalid: none
};

QList<Chip> chipsOf(const Annotation &annotation, const Theme &theme)
{
    QList<Chip> chips;
    if (annotation.colour != Colour::None)
        chips.append({Marks::name(annotation.colour), theme.text, Marks::ink(annotation.colour, theme)});
    for (const QString &label : annotation.labels)
        chips.append({label, theme.text, {}});
    return chips;
}

/// At the cell's right end, as far as there is room beside `taken`; what does not fit is counted. Takes its room from the
/// cell.
void paintChips(QPainter &painter, QRect &cell, const Annotation &annotation, const Theme &theme, int taken)
{
    QList<Chip> chips = chipsOf(annotation, theme);
    if (chips.isEmpty() && annotation.note.isEmpty())
        return;
    painter.save();
    painter.setFont(scaledFont(0.85));
    const QFontMetrics metrics = painter.fontMetrics();
    const int pad = grid(5);
    const int gap = grid(4);
    const int side = grid(7);
    const int longest = grid(120);
    const auto width = [&](const Chip &chip) {
        return qMin(metrics.horizontalAdvance(chip.text), longest) + 2 * pad + (chip.fill.isValid() ? side + gap : 0) +
               gap;
    };
    const int noteWidth = annotation.note.isEmpty() ? 0 : grid(12) + gap;
    const int more = metrics.horizontalAdvance(u"+99"_s) + gap;
    int room = cell.width() - qMin(taken, cell.width() / 2) - noteWidth - grid(8);
    qsizetype fitting = 0;
    int used = 0;
    for (; fitting < chips.size(); ++fitting) {
        const int needed = width(chips[fitting]);
        if (used + needed + (fitting + 1 < chips.size() ? more : 0) > room)
            break;
        used += needed;
    }
    const qsizetype left = chips.size() - fitting;
    int x = cell.right() + 1 - used - noteWidth - (left ? more : 0);
    cell.setRight(x - grid(8));
    for (qsizetype i = 0; i < fitting; ++i) {
        const Chip &chip = chips[i];
        const QRect frame(x, cell.top() + grid(4), width(chip) - gap, cell.height() - 2 * grid(4));
        painter.setPen(theme.edge);
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        int text = frame.left() + pad;
        if (chip.fill.isValid()) {
            painter.fillRect(QRect(text, frame.center().y() - side / 2, side, side), chip.fill);
            text += side + gap;
        }
        painter.setPen(chip.ink);
        painter.drawText(text, baseline(frame, metrics), metrics.elidedText(chip.text, Qt::ElideRight, longest));
        x += width(chip);
    }
    if (left) {
        painter.setPen(theme.secondary);
        painter.drawText(x, baseline(cell, metrics), u"+%1"_s.arg(left));
        x += more;
    }
    if (noteWidth) {
        const int size = grid(12);
        painter.drawPixmap(x, cell.top() + (cell.height() - size) / 2,
                           iconPixmap(u"note"_s, theme.secondary, size, painter.device()->devicePixelRatioF()));
    }
    painter.restore();
}

} // namespace

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

    if (row && index.column() == 0 && row->annotation.colour != Colour::None)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), grid(4), option.rect.height()),
                          Marks::ink(row->annotation.colour, theme));

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
    if (row && column == Number && row->annotation.pinned) {
        const int size = grid(12);
        painter->drawPixmap(cell.left(), cell.top() + (cell.height() - size) / 2,
                            iconPixmap(u"pin"_s, theme.accent, size, painter->device()->devicePixelRatioF()));
    }
    if (row && column == Target)
        paintChips(*painter, cell, row->annotation, theme, painter->fontMetrics().horizontalAdvance(text));
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const Qt::TextElideMode elide = column == Target ? Qt::ElideMiddle : Qt::ElideRight;
    const QString shown = painter->fontMetrics().elidedText(text, elide, cell.width());
    if (alignment.testFlag(Qt::AlignRight))
        cell.setLeft(cell.right() + 1 - painter->fontMetrics().horizontalAdvance(shown));
    painter->drawText(cell.left(), baseline(cell, option.fontMetrics), shown);
    painter->restore();
}

} // namespace wirebell
