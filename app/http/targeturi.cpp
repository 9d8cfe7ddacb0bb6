// SPDX-License-Identifier: MIT
#include "http/targeturi.h"

#include "http/exchange.h"

namespace wirebell {

QByteArray targetUri(const Exchange &exchange)
{
    if (!exchange.url.isEmpty() || !exchange.request)
        return exchange.url.toUtf8();
    const Request &request = *exchange.request;
    if (!request.target.startsWith('/'))
        return request.target;
    const QByteArray scheme = exchange.connection.tls ? "https://" : "http://";
    return scheme + request.fields.value("Host").value_or(exchange.connection.local.toUtf8()) + request.target;
}

} // namespace wirebell
