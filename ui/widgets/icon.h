// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>
#include <QPixmap>

namespace wirebell {

/// One of the program's own drawings, resources/icons/NAME.svg, painted in a colour of the theme that is in force at
/// the time of painting (greyed where the control is disabled). Crisp at any size and pixel ratio.
QIcon icon(const QString &name, QColor Theme::*ink = &Theme::text);

/// The drawing in this colour, for views that paint. `size` in device-independent pixels.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

} // namespace wirebell
