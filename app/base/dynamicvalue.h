// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

class QRandomGenerator;

namespace wirebell {

/// The value of a dynamic variable, new for each use; nothing for a name that is none. Names begin with "$", in the case
/// they are written in here. `now` in milliseconds since 1970-01-01 UTC; chance comes from `random` alone.
///
///     $guid $randomUUID $uuid   a UUID of version 4, lower case
///     $timestamp                seconds since 1970-01-01 UTC
///     $isoTimestamp             2026-01-31T12:00:00.000Z
///     $randomInt                0–1000
///     $randomBoolean            true or false
///     $randomHexColor           #a1b2c3
///     $randomIP                 an IPv4 address
///     $randomAlphaNumeric       one of a–z, 0–9
std::optional<QByteArray> dynamicValue(QByteArrayView name, qint64 now, QRandomGenerator &random);

} // namespace wirebell
