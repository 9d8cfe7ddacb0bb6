// SPDX-License-Identifier: MIT
#pragma once

#include "store/annotation.h"
#include "ui/widgets/theme.h"

#include <QIcon>

namespace wirebell {

/// What a person has added to an exchange, as it is shown and read aloud.
namespace Marks {

/// "Red"; "No colour".
QString name(Colour colour);
/// As it is painted on a row; of no colour the secondary one.
const QColor &ink(Colour colour, const Theme &theme);
/// A square of it; of no colour an empty one. In the theme at hand when it is painted.
QIcon swatch(Colour colour);

/// "pinned, red, labels refund and later, a note"; empty where there is nothing.
QString spoken(const Annotation &annotation);

/// The same and the beginning of the note, for a tool tip.
QString tip(const Annotation &annotation);

/// Labels as they are typed, with commas between; and back: trimmed, without empty and repeated ones.
QString joined(const QStringList &labels);
QStringList split(const QString &typed);

} // namespace Marks

} // namespace wirebell
