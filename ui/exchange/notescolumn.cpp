// SPDX-License-Identifier: MIT
#include "ui/exchange/notescolumn.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace wirebell {

NotesColumn::NotesColumn(QWidget *parent) : QWidget(parent)
{
    installPaintedRowsAccessibility();
    setAccessibleName(tr("What differs between the two ends"));
}

void NotesColumn::setNotes(const std::vector<Note> &notes)
{
    if (m_notes == notes)
        return;
    m_notes = notes;
    update();
}

void NotesColumn::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.alternate);
    painter.fillRect(QRect(0, 0, 1, height()), theme.line);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
    const QFont small = scaledFont(0.92);
    const QFontMetrics metrics(small);
    painter.setFont(small);
    for (const Note &note : m_notes) {
        const QRect row(grid(6), note.place.top(), width() - grid(12), note.place.height());
        const int tick = note.same ? grid(14) : 0;
        const QString text = metrics.elidedText(note.text, Qt::ElideRight, row.width() - tick);
        painter.setPen(note.same ? theme.ok : theme.secondary);
        const int left = row.center().x() - (metrics.horizontalAdvance(text) + tick) / 2;
        if (note.same) {
            const int size = grid(12);
            painter.drawPixmap(left, row.center().y() - size / 2 + 1,
                               iconPixmap(u"check"_s, theme.ok, size, devicePixelRatioF()));
        }
        painter.drawText(QRect(left + tick, row.top(), row.width(), row.height()), Qt::AlignVCenter, text);
    }
}

int NotesColumn::paintedRowCount() const
{
    return int(m_notes.size());
}

QString NotesColumn::paintedRowText(int row) const
{
    return row >= 0 && size_t(row) < m_notes.size() ? m_notes[size_t(row)].text : QString();
}

QRect NotesColumn::paintedRowRect(int row) const
{
    if (row < 0 || size_t(row) >= m_notes.size())
        return {};
    const QRect &place = m_notes[size_t(row)].place;
    return {0, place.top(), width(), place.height()};
}

} // namespace wirebell
