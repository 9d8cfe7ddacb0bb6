// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/wirefacts.h"
#include "ui/widgets/theme.h"

#include <QRectF>

class QPainter;

namespace wirebell {

/// Paints the bar of a phase: outline blocked, solid dns, connect and ssl, hatched wait, the request's and the
/// response's colour for what passes.
void paintPhaseBar(QPainter &painter, const QRectF &bar, WireFacts::Phase::Kind kind, const Theme &theme);

} // namespace wirebell
