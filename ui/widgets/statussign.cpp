// SPDX-License-Identifier: MIT
#include "ui/widgets/statussign.h"

#include "ui/widgets/grid.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace wirebell {

StatusSign statusSign(int status)
{
    switch (status / 100) {
    case 1:
        return StatusSign::Interim;
    case 2:
        return StatusSign::Success;
    case 3:
        return StatusSign::Redirect;
    case 4:
        return StatusSign::ClientError;
    case 5:
        return StatusSign::ServerError;
    default:
        return StatusSign::Failed;
    }
}

const QColor &colour(StatusSign sign, const Theme &theme)
{
    switch (sign) {
    case StatusSign::Success:
        return theme.ok;
    case StatusSign::Redirect:
        return theme.redirect;
    case StatusSign::ClientError:
        return theme.clientError;
    case StatusSign::ServerError:
    case StatusSign::Failed:
        return theme.failed;
    case StatusSign::Waiting:
    case StatusSign::Interim:
        break;
    }
    return theme.secondary;
}

void paintStatusSign(QPainter &painter, const QRectF &box, StatusSign sign, const Theme &theme)
{
    const QColor &ink = colour(sign, theme);
    const qreal unit = std::min<qreal>(grid(9) / 9.0, std::min(box.width(), box.height()) / 9.0);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center());
    painter.scale(unit, unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    switch (sign) {
    case StatusSign::Success:
        painter.setBrush(ink);
        painter.drawEllipse(QRectF(-4, -4, 8, 8));
        break;
    case StatusSign::Interim:
        painter.setPen(QPen(ink, 1.25));
        painter.drawEllipse(QRectF(-3.5, -3.5, 7, 7));
        break;
    case StatusSign::Waiting:
        painter.setPen(QPen(ink, 1.5, Qt::DotLine, Qt::FlatCap));
        painter.drawEllipse(QRectF(-3.5, -3.5, 7, 7));
        break;
    case StatusSign::Redirect: {
        painter.setPen(QPen(ink, 1.5));
        QPainterPath path(QPointF(-3.5, -4));
        path.lineTo(-3.5, 1);
        path.lineTo(4, 1);
        path.moveTo(1, -2);
        path.lineTo(4, 1);
        path.lineTo(1, 4);
        painter.drawPath(path);
        break;
    }
    case StatusSign::ClientError:
        painter.setBrush(ink);
        painter.rotate(45);
        painter.drawRect(QRectF(-3.3, -3.3, 6.6, 6.6));
        break;
    case StatusSign::ServerError:
        painter.setBrush(ink);
        painter.drawRect(QRectF(-4, -4, 8, 8));
        break;
    case StatusSign::Failed:
        painter.setPen(QPen(ink, 2));
        painter.drawLine(QPointF(-3.5, -3.5), QPointF(3.5, 3.5));
        painter.drawLine(QPointF(-3.5, 3.5), QPointF(3.5, -3.5));
        break;
    }
    painter.restore();
}

} // namespace wirebell
