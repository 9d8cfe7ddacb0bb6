// SPDX-License-Identifier: MIT
#include "ui/exchange/phasetable.h"

#include "phrase/phrase.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

constexpr int rowHeight = 24;
constexpr int headHeight = 30;

QString text(const Timing::Phase &phase)
{
    return phase ? milliseconds(*phase) : u"\u2013"_s;
}

} // namespace

QString differenceOf(const Timing::Phase &left, const Timing::Phase &right)
{
    if (!left || !right)
        return u"\u2013"_s;
    const qint64 more = *right - *left;
    return (more < 0 ? u"\u2212"_s : u"+"_s) + milliseconds(qAbs(more));
}

PhaseTable::PhaseTable(QWidget *parent) : QWidget(parent)
{
    installPaintedRowsAccessibility();
    setAccessibleName(tr("Durations in milliseconds: left, right, difference"));
    setFixedWidth(grid(248));
    setTimings({}, {});
}

void PhaseTable::setTimings(const Timing &left, const Timing &right)
{
    m_rows.clear();
    const auto leftPhases = left.phases();
    const auto rightPhases = right.phases();
    for (size_t i = 0; i < leftPhases.size(); ++i)
        m_rows.push_back({QString::fromLatin1(leftPhases[i].first), leftPhases[i].second, rightPhases[i].second});
    m_rows.push_back({tr("total"), left.total(), right.total()});
    update();
}

QSize PhaseTable::sizeHint() const
{
    return {grid(248), grid(headHeight + rowHeight * int(m_rows.size()))};
}

int PhaseTable::paintedRowCount() const
{
    return int(m_rows.size());
}

QString PhaseTable::paintedRowText(int row) const
{
    if (row < 0 || size_t(row) >= m_rows.size())
        return {};
    const Row &shown = m_rows[size_t(row)];
    return QStringList{shown.name, text(shown.left), text(shown.right), differenceOf(shown.left, shown.right)}.join(
        u", "_s);
}

QRect PhaseTable::paintedRowRect(int row) const
{
    return {0, grid(headHeight) + row * grid(rowHeight), width(), grid(rowHeight)};
}

void PhaseTable::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
    const int cell = grid(58);
    const auto write = [&](const QRect &row, const QStringList &cells, const QColor &ink, const QFont &figure) {
        painter.setPen(ink);
        for (int i = 0; i < 3; ++i) {
            painter.setFont(figure);
            painter.drawText(QRect(row.right() - grid(10) - (3 - i) * cell, row.top(), cell, row.height()),
                             Qt::AlignRight | Qt::AlignVCenter, cells[i + 1]);
        }
    };
    const QRect head(0, 0, width(), grid(headHeight));
    painter.fillRect(head, theme.head);
    painter.fillRect(QRect(0, head.bottom(), width(), 1), theme.line);
    painter.setFont(scaledFont(1, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(head.adjusted(grid(10), 0, 0, 0), Qt::AlignVCenter, tr("Timing, ms"));
    write(head, {{}, tr("left"), tr("right"), u"\u00B1"_s}, theme.secondary, scaledFont(0.92));
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &shown = m_rows[i];
        const QRect row = paintedRowRect(int(i));
        const bool total = i + 1 == m_rows.size();
        painter.fillRect(QRect(0, row.bottom(), width() - 1, 1), theme.line);
        painter.setFont(scaledFont(1, total ? QFont::DemiBold : QFont::Normal));
        painter.setPen(theme.text);
        painter.drawText(row.adjusted(grid(10), 0, 0, 0), Qt::AlignVCenter, shown.name);
        write(row, {{}, text(shown.left), text(shown.right), differenceOf(shown.left, shown.right)}, theme.text,
              fixedFont());
    }
}

} // namespace wirebell
