// SPDX-License-Identifier: MIT
#include "ui/mainwindow/palettedelegate.h"

#include "ui/mainwindow/palettemodel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/keycap.h"

#include <QPainter>

namespace wirebell {

namespace {

/// Paints `text` from `x`, the places of `words` bold and underlined. Gives where it ended.
int paintMarked(QPainter &painter, int x, const QRect &row, const QString &text, const QStringList &words)
{
    QList<bool> marked(text.size(), false);
    for (const QString &word : words) {
        if (const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0)
            std::fill_n(marked.begin() + at, word.size(), true);
    }
    const QFont plain = scaledFont(1);
    QFont bold = scaledFont(1, QFont::DemiBold);
    bold.setUnderline(true);
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from;
        while (to < text.size() && marked[to] == marked[from])
            ++to;
        const QString piece = text.sliced(from, to - from);
        painter.setFont(marked[from] ? bold : plain);
        painter.drawText(QRect(x, row.top(), row.right() - x, row.height()), Qt::AlignVCenter, piece);
        x += painter.fontMetrics().horizontalAdvance(piece);
        from = to;
    }
    return x;
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {grid(200), grid(27)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    QRect row = option.rect.adjusted(grid(14), 0, -grid(12), 0);
    painter->save();
    if (index.data(PaletteModel::HeadRole).toBool()) {
        painter->setFont(scaledFont(0.92, QFont::DemiBold));
        painter->setPen(theme.secondary);
        painter->drawText(row, Qt::AlignVCenter, index.data().toString());
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.selection);
    const bool enabled = index.data(PaletteModel::EnabledRole).toBool();
    const int size = grid(14);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(row.left(), row.top() + (row.height() - size) / 2, size, size), Qt::AlignCenter,
               enabled ? QIcon::Normal : QIcon::Disabled);
    const int cap = paintKeycap(*painter, row, index.data(PaletteModel::KeyRole).toString(), theme);
    row.setRight(row.right() - cap - grid(8));
    painter->setPen(enabled ? theme.text : theme.disabled);
    int x = paintMarked(*painter, row.left() + size + grid(9), row, index.data().toString(),
                        index.data(PaletteModel::WordsRole).toStringList());
    x += grid(9);
    painter->setFont(scaledFont(1));
    painter->setPen(enabled ? theme.secondary : theme.disabled);
    const QString note = index.data(PaletteModel::NoteRole).toString();
    if (row.right() > x)
        painter->drawText(QRect(x, row.top(), row.right() - x, row.height()), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, row.right() - x));
    painter->restore();
}

} // namespace wirebell
