// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace wirebell {

struct Exchange;

/// The target URI of an exchange's request (RFC 9110, 7.1): what was asked for where that is known, else put together
/// from scheme, Host and target; a target that is no path ("*", "host:443", an absolute URI) is given as it is. Empty
/// where neither a URL nor a request is there. Bytes as they were received.
QByteArray targetUri(const Exchange &exchange);

} // namespace wirebell
