// SPDX-License-Identifier: MIT
#pragma once

#include "http/querypairs.h"

#include <optional>

namespace wirebell {

/// The parameters of "/users/{id}" in a path, in order, or nothing where it does not match. See Condition::path.
std::optional<QList<Parameter>> matchPath(QByteArrayView pattern, QByteArrayView path);

/// The part of a pattern that makes no sense: a segment with a brace or an asterisk that is neither "{name}" nor "*" nor
/// "**" at the end, a name that stands twice, or a pattern that does not begin with "/". Empty where all is well.
QByteArray problemOfPath(QByteArrayView pattern);

} // namespace wirebell
