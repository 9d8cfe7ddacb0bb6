// SPDX-License-Identifier: MIT
#include "ui/widgets/grid.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QRect>

namespace wirebell {

int grid(int atThirteenPixels)
{
    const int pixels = QFontInfo(QGuiApplication::font()).pixelSize();
    return pixels <= 13 ? atThirteenPixels : qRound(atThirteenPixels * (pixels / 13.0));
}

QFont scaledFont(qreal part, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * part);
    else
        font.setPixelSize(qRound(font.pixelSize() * part));
    font.setWeight(weight);
    return font;
}

QFont figures(QFont font)
{
    font.setFeature("tnum", 1);
    return font;
}

int baseline(const QRect &row, const QFontMetrics &metrics)
{
    return row.top() + (row.height() - metrics.height()) / 2 + metrics.ascent();
}

} // namespace wirebell
