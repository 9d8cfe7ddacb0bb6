// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

namespace wirebell {

/// The window's measures are given for an interface font of 13 px, and grow with a larger one (never below).
int grid(int atThirteenPixels);

/// The interface's font at a part of its size: 0.92 for secondary text, 0.85 for the strip and marks.
QFont scaledFont(qreal part, QFont::Weight weight = QFont::Normal);

} // namespace wirebell
