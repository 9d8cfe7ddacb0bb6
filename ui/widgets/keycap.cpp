// SPDX-License-Identifier: MIT
#include "ui/widgets/keycap.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/style.h"

#include <QFontMetrics>
#include <QPainter>

namespace wirebell {

int keycapWidth(const QString &key)
{
    return key.isEmpty() ? 0 : QFontMetrics(scaledFont(0.85)).horizontalAdvance(key) + grid(10);
}

int paintKeycap(QPainter &painter, const QRect &room, const QString &key, const Theme &theme)
{
    if (key.isEmpty())
        return 0;
    const int width = keycapWidth(key);
    const int height = grid(17);
    const QRect cap(room.right() - width + 1, room.top() + (room.height() - height) / 2, width, height);
    paintBox(painter, cap, theme.window, theme.line);
    painter.save();
    painter.setFont(scaledFont(0.85));
    painter.setPen(theme.secondary);
    painter.drawText(cap, Qt::AlignCenter, key);
    painter.restore();
    return width;
}

} // namespace wirebell
