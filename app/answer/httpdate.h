// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace wirebell {

/// IMF-fixdate (RFC 9110, 5.6.7): "Sun, 06 Nov 1994 08:49:37 GMT". `date` in milliseconds since 1970-01-01 UTC.
QByteArray httpDate(qint64 date);

} // namespace wirebell
