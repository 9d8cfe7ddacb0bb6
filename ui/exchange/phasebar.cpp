// SPDX-License-Identifier: MIT
#include "ui/exchange/phasebar.h"

#include <QPainter>

namespace wirebell {

void paintPhaseBar(QPainter &painter, const QRectF &bar, WireFacts::Phase::Kind kind, const Theme &theme)
{
    painter.save();
    const QRectF frame = bar.adjusted(0.5, 0.5, -0.5, -0.5);
    switch (kind) {
    case WireFacts::Phase::Blocked:
        painter.setPen(theme.phaseSetUp);
        painter.drawRect(frame);
        break;
    case WireFacts::Phase::SetUp:
        painter.fillRect(bar, theme.phaseSetUp);
        break;
    case WireFacts::Phase::Request:
        painter.fillRect(bar, theme.accent);
        break;
    case WireFacts::Phase::Response:
        painter.fillRect(bar, theme.response);
        break;
    case WireFacts::Phase::Wait:
        painter.setClipRect(bar);
        painter.setPen(theme.phaseWait);
        painter.setRenderHint(QPainter::Antialiasing);
        for (qreal x = bar.left() - bar.height(); x < bar.right(); x += 4)
            painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()));
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawRect(frame);
        break;
    }
    painter.restore();
}

} // namespace wirebell
