// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

class QFontMetrics;
class QRect;

namespace wirebell {

/// The window's measures are given for an interface font of 13 px, and grow with a larger one (never below).
int grid(int atThirteenPixels);

/// The interface's font at a part of its size: 0.92 for secondary text, 0.85 for the strip and marks.
QFont scaledFont(qreal part, QFont::Weight weight = QFont::Normal);

/// The font with all digits of one width, where it knows any, so that numbers below each other stand in columns.
QFont figures(QFont font);

/// Where the words of a row stand that are centred in it in the font of these metrics. What stands beside them in
/// another size or font is painted at the same height, not centred by itself.
int baseline(const QRect &row, const QFontMetrics &metrics);

} // namespace wirebell
