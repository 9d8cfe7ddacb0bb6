// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace wirebell {

/// The window's colours by role, light and dark. Painted views ask for the one that fits their palette at each paint,
/// so that a change of the system's scheme needs no wiring.
struct Theme
{
    QColor base, alternate, window, head, selection, idle, line, edge;
    QColor text, secondary, offset, disabled;
    QColor accent, onAccent;       ///< accent is also the request's way
    QColor response;               ///< the response's way
    QColor methodRead;             ///< GET HEAD OPTIONS
    QColor methodWrite;            ///< POST PUT PATCH; variables
    QColor failed;                 ///< DELETE, 5xx, failed
    QColor ok;                     ///< 2xx, valid
    QColor redirect;               ///< 3xx
    QColor clientError;            ///< 4xx
    QColor added, lost, changed, changedBytes; ///< grounds; lost is the error bar's too
    QColor phaseSetUp, phaseWait;
    bool dark = false;

    static const Theme &light();
    static const Theme &darkTheme();
    /// By the lightness of the palette's base.
    static const Theme &of(const QPalette &palette);

    QPalette palette() const;
    const QColor &method(QByteArrayView method) const;
    const QColor &status(int status) const; ///< 0: failed
};

/// The system's fixed-pitch font at 12/13 of the interface's size.
QFont fixedFont();

} // namespace wirebell
