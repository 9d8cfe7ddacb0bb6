// SPDX-License-Identifier: MIT
#include "exchange/replay.h"

#include "draft/headwriter.h"
#include "draft/requesturl.h"
#include "http/targeturi.h"
#include "wire/reading.h"
#include "wire/slicebytes.h"

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// Where the request went before.
Result<RequestUrl> placeOf(const Exchange &exchange)
{
    if (exchange.role == Role::Sent)
        return readUrl(exchange.url.toUtf8(), OrderProfile::Typed, true);
    const QByteArray scheme = exchange.connection.tls ? "https://" : "http://";
    return readUrl(scheme + exchange.connection.local.toUtf8(), OrderProfile::Typed, true);
}

QString textOf(const RequestUrl &url)
{
    return (url.destination.tls ? u"https://"_s : u"http://"_s) + QString::fromUtf8(url.hostField);
}

Result<RequestUrl> readOrigin(const QByteArray &origin)
{
    auto url = readUrl(origin, OrderProfile::Typed, true);
    if (!url)
        return url;
    const bool more = url->target != "/" || url->credentials || origin.contains('?') || origin.contains('#');
    if (more)
        return failure(ErrorKind::InvalidUrl, url->shown);
    return url;
}

void shift(ByteRange &range, qint64 behind, qint64 by)
{
    if (range.at >= behind)
        range.at += by;
    else if (range.at + range.length >= behind)
        range.length += by;
}

/// Puts `host` in the place of each Host's value; where there is no such field, one behind the request line.
void setHost(ResolvedRequest &request, const QByteArray &host)
{
    const auto replace = [&request](qsizetype at, qsizetype length, const QByteArray &by) {
        request.head.replace(at, length, by);
        for (ByteRange &range : request.added)
            shift(range, at + length, by.size() - length);
        for (SecretSpan &secret : request.secrets)
            shift(secret.range, at + length, by.size() - length);
    };
    bool found = false;
    qsizetype line = request.head.indexOf('\n') + 1;
    const qsizetype first = line;
    while (line > 0 && line < request.head.size()) {
        qsizetype end = request.head.indexOf('\n', line);
        if (end < 0)
            end = request.head.size();
        const QByteArrayView text = QByteArrayView(request.head).sliced(line, end - line);
        const qsizetype colon = text.indexOf(':');
        if (colon > 0 && equalIgnoringCase(trimOws(text.first(colon)), "Host")) {
            QByteArrayView value = text.sliced(colon + 1);
            if (value.endsWith('\r'))
                value.chop(1);
            value = trimOws(value);
            const qsizetype at = value.isEmpty() ? line + colon + 1 : value.data() - request.head.constData();
            replace(at, value.size(), host);
            found = true;
        }
        line = request.head.indexOf('\n', line) + 1;
    }
    if (!found && first > 0)
        replace(first, 0, "Host: " + host + "\r\n");
}

Result<void> takeBytes(const Exchange &exchange, ResolvedRequest &again)
{
    const auto &bytes = exchange.requestBytes();
    // What could not be read as a head is sent in one piece.
    const bool hasHead = exchange.request && exchange.request->headSize > 0;
    const qint64 head = hasHead ? exchange.request->bodyAt() : bytes->size();
    auto read = bytes->read(0, head);
    if (!read)
        return std::unexpected(read.error());
    again.head = *std::move(read);
    again.added = exchange.added;
    again.secrets = exchange.secrets;
    const bool becameAnother = exchange.response && exchange.response->framing == Framing::Upgraded;
    if (bytes->size() > head && !becameAnother)
        again.body = std::make_shared<SliceBytes>(bytes, head, bytes->size() - head);
    return {};
}

/// A request of HTTP/2, as HTTP/1.1.
Result<void> writeAnew(const Exchange &exchange, ResolvedRequest &again)
{
    if (!exchange.request)
        return failure(ErrorKind::NotHttp);
    const Request &request = *exchange.request;
    const auto content = contentOf(request, exchange.requestBytes());
    if (!content)
        return std::unexpected(content.error());
    HeadWriter head;
    head.requestLine(request.method, request.target, "1.1");
    if (const auto authority = request.fields.value(":authority"))
        head.field("Host", ": ", *authority);
    QByteArrayList cookies;
    for (const Field &field : request.fields) {
        const bool isHost = equalIgnoringCase(field.name, "Host") && request.fields.contains(":authority");
        if (equalIgnoringCase(field.name, "Cookie"))
            cookies.append(field.value);
        else if (!field.name.startsWith(':') && !isHost)
            head.field(field.name, ": ", field.value);
    }
    if (!cookies.isEmpty())
        head.field("cookie", ": ", cookies.join("; "));
    if ((*content)->size() > 0 && !request.fields.contains("Content-Length"))
        head.addedField("Content-Length", QByteArray::number((*content)->size()));
    head.end();
    again.head = head.head();
    again.added = head.added();
    if ((*content)->size() > 0)
        again.body = *content;
    return {};
}

} // namespace

Result<ResolvedRequest> replayed(const Exchange &exchange, const QString &origin, ReplayHost host)
{
    const auto &bytes = exchange.requestBytes();
    if (!bytes || bytes->size() == 0)
        return failure(ErrorKind::NotHttp);
    const auto url = origin.isEmpty() ? placeOf(exchange) : readOrigin(origin.toUtf8());
    if (!url)
        return std::unexpected(url.error());

    ResolvedRequest again;
    const auto taken = exchange.stream ? writeAnew(exchange, again) : takeBytes(exchange, again);
    if (!taken)
        return std::unexpected(taken.error());
    if (host == ReplayHost::OfTarget)
        setHost(again, url->hostField);
    again.destination = url->destination;
    again.purpose = exchange.purpose;
    if (exchange.role == Role::Sent && origin.isEmpty()) {
        again.url = exchange.url;
    } else {
        const QByteArray target = exchange.request ? exchange.request->target : QByteArray();
        const QByteArrayView path = targetPath(target);
        const QByteArrayView query = targetQuery(target);
        again.url = textOf(*url) + (path.startsWith('/') ? QString::fromUtf8(path) : u"/"_s);
        if (!query.isEmpty())
            again.url += u'?' + QString::fromUtf8(query);
    }
    again.cause = Cause{exchange.id, CauseKind::Replay};
    return again;
}

QString originOf(const Exchange &exchange)
{
    const auto url = placeOf(exchange);
    return url ? textOf(*url) : QString();
}

} // namespace wirebell
