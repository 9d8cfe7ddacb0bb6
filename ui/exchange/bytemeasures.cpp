// SPDX-License-Identifier: MIT
#include "ui/exchange/bytemeasures.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace wirebell {

namespace {

QFont scaled(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace

ByteMeasures::ByteMeasures(bool offsets, qint64 size) : font(fixedFont()), clusterFont(font)
{
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setKerning(false);
    smallFont = scaled(font, 0.75);
    cell = QFontMetricsF(font).horizontalAdvance(QString(64, u'0')) / 64;
    rowHeight = std::max(grid(18), QFontMetrics(font).height() + 2);
    if (!offsets) {
        textAt = grid(12);
        return;
    }
    const int digits = std::max<int>(4, int(QByteArray::number(size).size()));
    const qreal digit = QFontMetricsF(offsetFont()).horizontalAdvance(u'0');
    offsetRight = std::max(grid(36), int(std::ceil(digits * digit)) + grid(8));
    markAt = offsetRight + grid(9);
    textAt = markAt + grid(14);
}

QFont ByteMeasures::offsetFont() const
{
    return scaled(font, 0.9);
}

} // namespace wirebell
