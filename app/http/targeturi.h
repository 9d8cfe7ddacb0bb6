// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wirebell {

struct Exchange;

/// The target URI of an exchange's request (RFC 9110, 7.1): what was asked for where that is known, else put together
/// from scheme, Host and target; a target that is no path ("*", "host:443", an absolute URI) is given as it is. Empty
/// where neither a URL nor a request is there. Bytes as they were received.
QByteArray targetUri(const Exchange &exchange);

/// The path of a request target as it stands, without the query; of a target in absolute form the path in it (RFC 9112,
/// 3.2.2), "/" where it has none. A target that is no path is given as it is.
QByteArrayView targetPath(QByteArrayView target);
/// What stands behind the target's first "?", up to a "#"; empty where there is none.
QByteArrayView targetQuery(QByteArrayView target);

} // namespace wirebell
