// SPDX-License-Identifier: MIT
#include "exchange/forwarding.h"

#include "draft/headwriter.h"
#include "exchange/refusal.h"
#include "http/targeturi.h"
#include "wire/reading.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView pseudonym = "wirebell"; // in Via

/// Whether a field line belongs to the connection and not to the message.
bool isHopByHop(const FieldList &fields, const QByteArray &name)
{
    constexpr std::array<QByteArrayView, 9> always{
        "Connection", "Keep-Alive", "Proxy-Connection", "Proxy-Authorization", "TE",
        "Trailer",    "Transfer-Encoding", "Upgrade",    "Content-Length"};
    return std::ranges::any_of(always, [&](QByteArrayView each) { return equalIgnoringCase(each, name); })
        || fields.hasMember("Connection", name);
}

int timesRound(const FieldList &fields)
{
    return int(std::ranges::count_if(fields.members("Via"), [](const QByteArray &member) {
        return member.sliced(member.lastIndexOf(' ') + 1) == pseudonym;
    }));
}

} // namespace

Result<ResolvedRequest> forwarded(const Exchange &caught, const Forward &how)
{
    const Request &request = *caught.request;
    const QUrl url(how.target, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return failure(ErrorKind::InvalidUrl, how.target);
    const bool tls = url.scheme() == "https"_L1;
    if (!tls && url.scheme() != "http"_L1)
        return failure(ErrorKind::UnsupportedScheme, url.scheme());
    if (timesRound(request.fields) >= hopLimit)
        return failure(ErrorKind::AmbiguousFraming, u"Via"_s);
    const auto content = contentOf(request, caught.requestBytes());
    if (!content)
        return std::unexpected(content.error());

    QByteArray target = url.path(QUrl::FullyEncoded).toUtf8();
    if (target.isEmpty() || target == "/")
        target = targetPath(request.target).toByteArray();
    QByteArrayList query;
    for (const QByteArray &part :
         {url.query(QUrl::FullyEncoded).toUtf8(), targetQuery(request.target).toByteArray()})
        if (!part.isEmpty())
            query.append(part);
    if (!query.isEmpty())
        target += '?' + query.join('&');

    const QByteArray authority = url.authority(QUrl::FullyEncoded | QUrl::RemoveUserInfo).toUtf8();
    HeadWriter head;
    head.requestLine(request.method, target, "1.1");
    const auto asked = request.fields.value(":authority"); // HTTP/2
    if (!how.keepHost || !(asked || request.fields.contains("Host")))
        head.field("Host", ": ", authority);
    else if (asked)
        head.field("Host", ": ", *asked);
    for (const Field &field : request.fields) {
        const bool isHost = equalIgnoringCase(field.name, "Host");
        if ((isHost && (!how.keepHost || asked)) || field.name.startsWith(':') || equalIgnoringCase(field.name, "Expect")
            || isHopByHop(request.fields, field.name))
            continue;
        head.field(field.name, ": ", field.value);
    }
    head.addedField("Via", request.version + ' ' + pseudonym.toByteArray());
    if (request.framing != Framing::None)
        head.addedField("Content-Length", QByteArray::number((*content)->size()));
    head.end();

    ResolvedRequest resolved{.head = head.head(), .body = nullptr};
    if ((*content)->size() > 0)
        resolved.body = *content;
    resolved.destination = {.tls = tls,
                            .host = url.host(QUrl::FullyEncoded),
                            .port = quint16(url.port(tls ? 443 : 80))};
    resolved.url = url.scheme() + u"://"_s + QString::fromUtf8(authority) + QString::fromUtf8(target);
    resolved.added = head.added();
    resolved.cause = Cause{caught.id, CauseKind::Forward};
    return resolved;
}

std::shared_ptr<const AnswerPlan> relayed(const Exchange &sent, const Request &request, bool persists, qint64 date)
{
    if (!sent.response || sent.error)
        return *planOf(gatewayRefusal(sent.error.value_or(Error{ErrorKind::Incomplete, {}})), request, persists, date);
    const Response &response = *sent.response;
    const auto content = contentOf(response, sent.responseBytes());
    if (!content)
        return *planOf(gatewayRefusal(content.error()), request, persists, date);

    Answer answer{.status = response.status, .reason = response.reason, .fields = {}, .body = {}};
    for (const Field &field : response.fields)
        if (!isHopByHop(response.fields, field.name))
            answer.fields.append(field.name, field.value);
    const bool isHead = request.method == "HEAD";
    if (isHead && response.fields.contains("Content-Length"))
        answer.fields.append("Content-Length", *response.fields.value("Content-Length"));
    else if (!isHead && response.status != 204 && response.status != 304)
        answer.fields.append("Content-Length", QByteArray::number((*content)->size()));
    auto plan = std::make_shared<AnswerPlan>(**planOf(answer, request, persists, date));
    if (isHead || (*content)->size() == 0)
        return plan;
    plan->steps.last().source = *content;
    plan->response->contentSize = (*content)->size();
    plan->response->complete = true;
    plan->ending = persists ? AnswerPlan::Ending::Persist : AnswerPlan::Ending::Close;
    return plan;
}

} // namespace wirebell
