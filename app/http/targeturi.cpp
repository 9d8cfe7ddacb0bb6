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
    const auto authority = request.fields.value(":authority").or_else([&] { return request.fields.value("Host"); });
    return scheme + authority.value_or(exchange.connection.local.toUtf8()) + request.target;
}

QByteArrayView targetPath(QByteArrayView target)
{
    qsizetype end = 0;
    while (end < target.size() && target[end] != '?' && target[end] != '#')
        ++end;
    const QByteArrayView path = target.first(end);
    const qsizetype scheme = path.indexOf("://");
    if (path.startsWith('/') || scheme < 0)
        return path;
    const qsizetype at = path.indexOf('/', scheme + 3);
    return at < 0 ? QByteArrayView("/") : path.sliced(at);
}

QByteArrayView targetQuery(QByteArrayView target)
{
    const qsizetype at = target.indexOf('?');
    if (at < 0)
        return {};
    const QByteArrayView query = target.sliced(at + 1);
    const qsizetype end = query.indexOf('#');
    return end < 0 ? query : query.first(end);
}

} // namespace wirebell
