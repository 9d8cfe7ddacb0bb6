// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace wirebell {

struct Theme;

/// Paints the name of a key in a small frame, at the right edge of `room`. Gives its width; nothing is painted for an
/// empty name.
int paintKeycap(QPainter &painter, const QRect &room, const QString &key, const Theme &theme);
/// The width that paintKeycap() takes.
int keycapWidth(const QString &key);

} // namespace wirebell
