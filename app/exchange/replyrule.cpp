// SPDX-License-Identifier: MIT
#include "exchange/replyrule.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// IMF-fixdate (RFC 9110, 5.6.7): "Sun, 06 Nov 1994 08:49:37 GMT".
QByteArray httpDate(qint64 date)
{
    return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(date, QTimeZone::UTC), u"ddd, dd MMM yyyy hh:mm:ss"_s)
               .toLatin1()
        + " GMT";
}

} // namespace

QByteArray replyBytes(const ReplyRule &rule, const Request &request, bool persists, qint64 date)
{
    const bool bodyless = rule.status == 204 || rule.status == 304;
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(rule.status) + ' ' + rule.reason + "\r\n";
    const auto add = [&bytes](const QByteArray &name, const QByteArray &value) {
        bytes += name + ": " + value + "\r\n";
    };
    for (const Field &field : rule.fields)
        add(field.name, field.value);
    if (!rule.fields.contains("Date"))
        add("Date"_ba, httpDate(date));
    if (!bodyless && !rule.fields.contains("Content-Length"))
        add("Content-Length"_ba, QByteArray::number(rule.body.size()));
    if (!rule.fields.contains("Connection")) {
        if (!persists)
            add("Connection"_ba, "close"_ba);
        else if (request.version == "1.0")
            add("Connection"_ba, "keep-alive"_ba); // it would close otherwise (RFC 9112, 9.3)
    }
    bytes += "\r\n";
    if (!bodyless && request.method != "HEAD")
        bytes += rule.body;
    return bytes;
}

} // namespace wirebell
