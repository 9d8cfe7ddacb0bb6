// SPDX-License-Identifier: MIT
#include "query/messagetext.h"

#include "http/targeturi.h"

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

void append(QByteArray &to, const FieldList &fields)
{
    for (const Field &field : fields)
        to += '\n' + field.name + ": " + field.value;
}

QString text(QByteArray startLine, const Message &message)
{
    append(startLine, message.fields);
    append(startLine, message.trailers);
    return QString::fromUtf8(startLine);
}

} // namespace

QString headText(const Request &request)
{
    return text(request.method + ' ' + request.target + " HTTP/" + request.version, request);
}

QString headText(const Response &response)
{
    return text("HTTP/" + response.version + ' ' + QByteArray::number(response.status) + ' ' + response.reason,
                response);
}

QString contentText(QByteArrayView content)
{
    content = content.first(qMin(content.size(), qsizetype(searchedContent)));
    return content.contains('\0') ? QString() : QString::fromUtf8(content);
}

QString hostOf(const Exchange &exchange)
{
    const QByteArray uri = targetUri(exchange);
    QByteArrayView authority = uri;
    if (const qsizetype scheme = authority.indexOf("://"); scheme >= 0)
        authority = authority.sliced(scheme + 3);
    else if (!exchange.request || exchange.request->method != "CONNECT")
        return {};
    for (const char end : {'/', '?', '#'})
        if (const qsizetype at = authority.indexOf(end); at >= 0)
            authority = authority.first(at);
    authority = authority.sliced(authority.lastIndexOf('@') + 1);
    if (authority.startsWith('['))
        authority = authority.first(authority.indexOf(']') + 1);
    else if (const qsizetype colon = authority.lastIndexOf(':'); colon >= 0)
        authority = authority.first(colon);
    if (authority.endsWith('.'))
        authority.chop(1);
    return QString::fromUtf8(authority).toLower();
}

} // namespace wirebell
