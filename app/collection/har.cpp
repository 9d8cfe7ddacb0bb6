// SPDX-License-Identifier: MIT
#include "collection/har.h"

#include "http/targeturi.h"
#include "wire/reading.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <QUrl>
#include <QUrlQuery>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// HAR's strings are text; bytes beyond UTF-8 are read as Latin-1, so that none is lost.
QString harText(const QByteArray &bytes)
{
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

QString dateTime(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

QJsonArray pairs(const FieldList &fields)
{
    QJsonArray array;
    for (const Field &field : fields)
        array.append(QJsonObject{{u"name"_s, harText(field.name)}, {u"value"_s, harText(field.value)}});
    return array;
}

/// The cookie-pairs of Cookie fields (RFC 6265, 4.2.1).
QJsonArray requestCookies(const FieldList &fields)
{
    QJsonArray array;
    for (const QByteArray &line : fields.values("Cookie"))
        for (const QByteArray &pair : line.split(';')) {
            const qsizetype equals = pair.indexOf('=');
            if (equals > 0)
                array.append(QJsonObject{{u"name"_s, harText(pair.first(equals).trimmed())},
                                         {u"value"_s, harText(pair.sliced(equals + 1).trimmed())}});
        }
    return array;
}

/// Name and value of Set-Cookie fields (RFC 6265, 4.1.1).
QJsonArray responseCookies(const FieldList &fields)
{
    QJsonArray array;
    for (const QByteArray &line : fields.values("Set-Cookie")) {
        const QByteArray pair = line.split(';').first();
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0)
            array.append(QJsonObject{{u"name"_s, harText(pair.first(equals).trimmed())},
                                     {u"value"_s, harText(pair.sliced(equals + 1).trimmed())}});
    }
    return array;
}

QJsonArray queryString(const QString &url)
{
    QJsonArray array;
    for (const auto &[name, value] : QUrlQuery(QUrl(url)).queryItems(QUrl::FullyDecoded))
        array.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value}});
    return array;
}

QString versionText(const Message &message)
{
    return u"HTTP/"_s + harText(message.version);
}

Result<QJsonObject> requestObject(const Exchange &exchange)
{
    const Request &request = *exchange.request;
    const QString url = harText(targetUri(exchange));
    QJsonObject object{
        {u"method"_s, harText(request.method)},
        {u"url"_s, url},
        {u"httpVersion"_s, versionText(request)},
        {u"cookies"_s, requestCookies(request.fields)},
        {u"headers"_s, pairs(request.fields)},
        {u"queryString"_s, queryString(url)},
        {u"headersSize"_s, request.headSize},
        {u"bodySize"_s, request.contentSize},
    };
    if (request.contentSize > 0) {
        const auto content = contentOf(request, exchange.requestBytes());
        const auto bytes = content ? (*content)->readAll() : std::unexpected(content.error());
        if (!bytes)
            return std::unexpected(bytes.error());
        object.insert(u"postData"_s,
                      QJsonObject{{u"mimeType"_s, harText(request.fields.value("Content-Type").value_or(""))},
                                  {u"params"_s, QJsonArray()},
                                  {u"text"_s, harText(*bytes)}});
    }
    return object;
}

Result<QJsonObject> responseObject(const Exchange &exchange)
{
    // A request without an answer has status 0 in HAR, as browsers write it.
    const Response response = exchange.response.value_or(Response());
    QJsonObject content{{u"size"_s, response.contentSize},
                        {u"mimeType"_s, harText(response.fields.value("Content-Type").value_or("x-unknown"))}};
    if (response.contentSize > 0) {
        const auto source = contentOf(response, exchange.responseBytes());
        const auto bytes = source ? (*source)->readAll() : std::unexpected(source.error());
        if (!bytes)
            return std::unexpected(bytes.error());
        if (bytes->isValidUtf8()) {
            content.insert(u"text"_s, QString::fromUtf8(*bytes));
        } else {
            content.insert(u"text"_s, QString::fromLatin1(bytes->toBase64()));
            content.insert(u"encoding"_s, u"base64"_s);
        }
    }
    return QJsonObject{
        {u"status"_s, response.status},
        {u"statusText"_s, harText(response.reason)},
        {u"httpVersion"_s, exchange.response ? versionText(response) : QString()},
        {u"cookies"_s, responseCookies(response.fields)},
        {u"headers"_s, pairs(response.fields)},
        {u"content"_s, content},
        {u"redirectURL"_s, harText(response.fields.value("Location").value_or(""))},
        {u"headersSize"_s, exchange.response ? response.headSize : -1},
        {u"bodySize"_s, exchange.response ? response.contentSize : -1},
    };
}

double inMilliseconds(Timing::Phase phase)
{
    return phase ? double(*phase) / 1e6 : -1;
}

QJsonObject timings(const Timing &timing)
{
    const Timing::Phase connect = timing.connect || timing.ssl
        ? Timing::Phase(timing.connect.value_or(0) + timing.ssl.value_or(0))
        : std::nullopt;
    return QJsonObject{
        {u"blocked"_s, inMilliseconds(timing.blocked)},
        {u"dns"_s, inMilliseconds(timing.dns)},
        {u"connect"_s, inMilliseconds(connect)},
        {u"ssl"_s, inMilliseconds(timing.ssl)},
        // HAR requires these three: what did not take place took no time there.
        {u"send"_s, double(timing.send.value_or(0)) / 1e6},
        {u"wait"_s, double(timing.wait.value_or(0)) / 1e6},
        {u"receive"_s, double(timing.receive.value_or(0)) / 1e6},
    };
}

} // namespace

Result<QByteArray> harOf(const QList<Exchange> &exchanges)
{
    QJsonArray entries;
    for (const Exchange &exchange : exchanges) {
        if (!exchange.request)
            continue;
        const auto request = requestObject(exchange);
        if (!request)
            return std::unexpected(request.error());
        const auto response = responseObject(exchange);
        if (!response)
            return std::unexpected(response.error());
        const QString remote = exchange.connection.remote;
        QJsonObject entry{
            {u"startedDateTime"_s, dateTime(exchange.startedAt)},
            {u"time"_s, double(exchange.timing.total()) / 1e6},
            {u"request"_s, *request},
            {u"response"_s, *response},
            {u"cache"_s, QJsonObject()},
            {u"timings"_s, timings(exchange.timing)},
            {u"connection"_s, exchange.connection.id.toString(QUuid::WithoutBraces)},
        };
        if (const qsizetype colon = remote.lastIndexOf(u':'); colon > 0)
            entry.insert(u"serverIPAddress"_s, remote.first(colon).remove(u'[').remove(u']'));
        entries.append(entry);
    }
    const QJsonObject program{{u"name"_s, u"Wirebell"_s}, {u"version"_s, QStringLiteral(WIREBELL_VERSION)}};
    const QJsonObject log{{u"version"_s, u"1.2"_s}, {u"creator"_s, program}, {u"entries"_s, entries}};
    return QJsonDocument(QJsonObject{{u"log"_s, log}}).toJson(QJsonDocument::Compact);
}

} // namespace wirebell
