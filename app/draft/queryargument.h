// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace wirebell {

/// A URL with the data of -G in its query, as curl's tool puts it there: the path loses its dot segments in any case,
/// an empty query its question mark, and percent-encodings in the data are written in lower case.
QByteArray withQuery(const QByteArray &url, QByteArray data);

} // namespace wirebell
