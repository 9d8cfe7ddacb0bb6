// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

namespace wirebell {

/// Where the columns of a BytesView stand and how large its cells are, in pixels, from the system's fixed font.
struct ByteMeasures
{
    ByteMeasures() = default;
    /// `offsets`: with a column of offsets, wide enough for `size` bytes, and one of marks.
    ByteMeasures(bool offsets, qint64 size);

    QFont offsetFont() const;

    QFont font;
    QFont smallFont;
    QFont clusterFont; ///< puts marks upon their character, as `font` does not
    qreal cell = 8;
    int rowHeight = 18;
    int offsetRight = 0;
    int markAt = 0;
    int textAt = 0;
};

} // namespace wirebell
