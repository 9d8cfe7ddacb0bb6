// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace wirebell {

/// A fact from outside (a host, a path, a system's message) made fit to stand within a sentence: without white space
/// at its ends and without a full stop, with control characters made visible (a terminal obeys them otherwise), and
/// shortened in the middle where it is very long.
QString plain(const QString &fact);

/// A number in the locale's digits and groups.
QString number(qint64 value);

/// The number to choose a plural form by: QCoreApplication::translate() takes an int, a size may be larger.
int pluralOf(qint64 value);

} // namespace wirebell
