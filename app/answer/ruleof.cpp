// SPDX-License-Identifier: MIT
#include "answer/ruleof.h"

#include "http/reasonphrase.h"
#include "http/targeturi.h"
#include "wire/reading.h"

#include <algorithm>
#include <array>

namespace wirebell {

namespace {

/// A path that takes the target's and nothing else.
QByteArray patternOf(const QByteArray &target)
{
    QByteArray path = targetPath(target).toByteArray();
    if (!path.startsWith('/'))
        return {};
    return path.replace('{', "%7B").replace('}', "%7D").replace('*', "%2A");
}

/// Whether a field is the writer's own, or belongs to the connection.
bool isWritten(const FieldList &fields, const QByteArray &name)
{
    constexpr std::array<QByteArrayView, 10> always{"Connection", "Keep-Alive", "Proxy-Connection", "Proxy-Authenticate",
                                                    "TE",         "Trailer",    "Transfer-Encoding", "Upgrade",
                                                    "Content-Length", "Date"};
    return name.startsWith(':') || fields.hasMember("Connection", name)
           || std::ranges::any_of(always, [&](QByteArrayView each) { return equalIgnoringCase(each, name); });
}

} // namespace

Result<Rule> ruleOf(const Exchange &exchange)
{
    if (!exchange.request)
        return failure(ErrorKind::NotHttp);
    Rule rule;
    rule.when.methods = {exchange.request->method};
    rule.when.path = patternOf(exchange.request->target);
    if (!exchange.response || !exchange.response->complete || exchange.response->status < 200)
        return rule;

    const Response &response = *exchange.response;
    const auto content = contentOf(response, exchange.responseBytes());
    if (!content)
        return std::unexpected(content.error());
    if ((*content)->size() > savedBodyLimit)
        return failure(ErrorKind::BodyTooLarge, QString::number((*content)->size()));
    const auto body = (*content)->readAll();
    if (!body)
        return std::unexpected(body.error());
    Answer answer{.status = response.status, .reason = response.reason, .fields = {}, .body = *body};
    if (answer.reason.isEmpty() && exchange.stream) // HTTP/2 has none
        answer.reason = reasonPhrase(response.status).toByteArray();
    for (const Field &field : response.fields) {
        if (!isWritten(response.fields, field.name))
            answer.fields.append(field.name, field.value);
    }
    if (!response.trailers.isEmpty()) {
        answer.framing = AnswerFraming::Chunked;
        answer.trailers = response.trailers;
    }
    std::get<AnswerSequence>(rule.then).answers = {answer};
    return rule;
}

} // namespace wirebell
