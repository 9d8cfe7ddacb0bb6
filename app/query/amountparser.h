// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

#include <limits>
#include <optional>

namespace wirebell {

/// Inclusive bounds.
struct Bounds
{
    qint64 least = std::numeric_limits<qint64>::min();
    qint64 most = std::numeric_limits<qint64>::max();

    bool operator==(const Bounds &) const = default;
};

// All take one amount ("10k"), a comparison (">10k", ">=", "<", "<="), or a range ("10k-2M"), and give nothing for
// anything else.

/// A status code from 100 to 999, or a class ("5xx").
std::optional<Bounds> statusBounds(QStringView text);
/// Bytes: "b", "k", "M", "G" (1,000 each) and "Ki", "Mi", "Gi" (1,024 each), with or without a "B" behind, in any case.
std::optional<Bounds> sizeBounds(QStringView text);
/// Nanoseconds: "us", "ms", "s", "min", "h"; milliseconds where no unit is named.
std::optional<Bounds> timeBounds(QStringView text);

/// Milliseconds since 1970-01-01 UTC: "2026-11-24", "2026-11-24T12:30[:05[.250]]", "12:30[:05[.250]]" of the day of
/// `now`, in the time zone of `now` unless "Z" or "+01:00" is behind.
std::optional<qint64> momentOf(const QString &text, const QDateTime &now);

} // namespace wirebell
