// SPDX-License-Identifier: MIT
#include "ui/exchange/footline.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace wirebell {

FootLine::FootLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void FootLine::set(const QList<Part> &left, const QString &right)
{
    if (m_left == left && m_right == right)
        return;
    m_left = left;
    m_right = right;
    QStringList parts;
    for (const Part &part : left)
        parts += part.mark.isEmpty() ? part.text : part.mark + u' ' + part.text;
    if (!right.isEmpty())
        parts += right;
    setAccessibleName(parts.join(u", "_s));
    setToolTip(parts.join(u'\n'));
    update();
}

QSize FootLine::sizeHint() const
{
    return {grid(200), grid(24)};
}

QSize FootLine::minimumSizeHint() const
{
    return {grid(80), grid(24)};
}

void FootLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.alternate);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    const QFont plain = scaledFont(0.92);
    const QFont bold = scaledFont(0.92, QFont::DemiBold);
    const QFontMetrics metrics(plain);
    const QRect row = rect().adjusted(grid(10), 1, -grid(10), 0);

    int right = row.right();
    // The marks' meaning goes before the numbers where there is no room for both.
    int wanted = 0;
    for (const Part &part : m_left)
        wanted += metrics.horizontalAdvance(part.mark + u"  "_s + part.text) + grid(12);
    const int rightWidth = metrics.horizontalAdvance(m_right);
    painter.setFont(plain);
    painter.setPen(theme.secondary);
    if (!m_right.isEmpty() && (m_left.isEmpty() || wanted + rightWidth <= row.width())) {
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(m_right, Qt::ElideRight, row.width()));
        right -= rightWidth + grid(12);
    }
    int x = row.left();
    for (const Part &part : m_left) {
        if (x >= right)
            break;
        if (!part.mark.isEmpty()) {
            painter.setFont(bold);
            painter.setPen(part.alarming ? theme.failed : theme.text);
            painter.drawText(QRect(x, row.top(), right - x, row.height()), Qt::AlignVCenter, part.mark);
            x += QFontMetrics(bold).horizontalAdvance(part.mark) + grid(5);
        }
        painter.setFont(plain);
        painter.setPen(theme.secondary);
        const QString shown = metrics.elidedText(part.text, Qt::ElideRight, std::max(0, right - x));
        painter.drawText(QRect(x, row.top(), right - x, row.height()), Qt::AlignVCenter, shown);
        x += metrics.horizontalAdvance(shown) + grid(12);
    }
}

} // namespace wirebell
