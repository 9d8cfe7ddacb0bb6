// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/theme.h"

#include <QRectF>

class QPainter;

namespace wirebell {

/// The sign before a status, so that colour never stands alone: ○ 1xx, ● 2xx, ↳ 3xx, ◆ 4xx, ■ 5xx, ✕ failed, a dotted
/// ring while waiting.
enum class StatusSign : quint8 { Waiting, Interim, Success, Redirect, ClientError, ServerError, Failed };

/// 0 and what is no status (below 100, 600 and above) is Failed.
StatusSign statusSign(int status);
/// The role's colour.
const QColor &colour(StatusSign sign, const Theme &theme);
/// Paints the sign in its colour, centred in a square of `box`, about 9 px at an interface font of 13 px.
void paintStatusSign(QPainter &painter, const QRectF &box, StatusSign sign, const Theme &theme);

} // namespace wirebell
