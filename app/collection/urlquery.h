// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace wirebell {

/// The pairs of a URL's query as they stand there, encoded or not: what is between "?" and "#", cut at "&" and at the
/// first "=". A "?" or "#" within {{…}} does not count.
QList<std::pair<QByteArray, QByteArray>> queryOf(QByteArrayView url);

/// `url` with the value in place of each path segment ":name".
QByteArray withPathValue(const QByteArray &url, QByteArrayView name, const QByteArray &value);

} // namespace wirebell
