// SPDX-License-Identifier: MIT
#include "ui/composer/draftof.h"

#include "bodyview/bodyview.h"
#include "exchange/replay.h"
#include "wire/reading.h"

#include <algorithm>

namespace wirebell {

namespace {

DraftBody::Kind draftKind(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Empty:
        return DraftBody::Kind::None;
    case BodyKind::Json:
        return DraftBody::Kind::Json;
    case BodyKind::Xml:
        return DraftBody::Kind::Xml;
    case BodyKind::Form:
        return DraftBody::Kind::Form;
    case BodyKind::Html:
    case BodyKind::Text:
    case BodyKind::Binary:
        break;
    }
    return DraftBody::Kind::Text;
}

/// {{name}} in what was recorded is text.
bool looksLikeVariables(const Request &request)
{
    return request.target.contains("{{")
           || std::ranges::any_of(request.fields, [](const Field &field) { return field.value.contains("{{"); });
}

/// The fields that the writer would add, and the recorded request did without.
QList<QByteArray> missingIn(const Request &request)
{
    QList<QByteArray> missing;
    for (const char *name : {"Host", "User-Agent", "Accept", "Content-Type"}) {
        if (!request.fields.contains(name))
            missing.append(name);
    }
    if (request.fields.contains(":authority"))
        missing.removeOne("Host");
    if (request.framing == Framing::None && !request.fields.contains("Content-Length"))
        missing.append("Content-Length");
    return missing;
}

} // namespace

Result<RequestDraft> draftOf(const Exchange &exchange)
{
    if (!exchange.request)
        return failure(ErrorKind::NotHttp);
    const Request &request = *exchange.request;
    RequestDraft draft;
    draft.purpose = exchange.purpose;
    draft.method = request.method;
    draft.version = request.version == "1.0" ? "1.0" : "1.1";
    draft.literal = looksLikeVariables(request);
    const QByteArray catcher = draft.literal ? originOf(exchange).toUtf8() : QByteArray("{{catcher}}");
    draft.url = exchange.role == Role::Caught ? catcher + request.target : exchange.url.toUtf8();
    draft.withheld = missingIn(request);

    QList<QByteArray> added;
    for (const ByteRange &range : exchange.added) {
        if (const auto line = exchange.requestBytes()->read(range.at, range.length))
            added.append(line->first(qMax<qsizetype>(0, line->indexOf(':'))));
    }
    for (const Field &field : request.fields) {
        const bool coded = equalIgnoringCase(field.name, "Transfer-Encoding")
                           && !(request.contentSize > 0 && equalIgnoringCase(field.value, "chunked"));
        const bool anew = equalIgnoringCase(field.name, "Host") || equalIgnoringCase(field.name, "Content-Length")
                          || coded || added.contains(field.name);
        if (!anew && !field.name.startsWith(':')) // HTTP/2's pseudo-fields
            draft.fields.append({field.name, field.value, true});
    }
    const auto content = contentOf(request, exchange.requestBytes());
    if (!content)
        return std::unexpected(content.error());
    if ((*content)->size() > draftBodyLimit)
        return failure(ErrorKind::BodyTooLarge, QString::number((*content)->size()));
    auto body = (*content)->readAll();
    if (!body)
        return std::unexpected(body.error());
    draft.body.kind = draftKind(guessKind(*body, request.fields.value("Content-Type").value_or(QByteArray())));
    draft.body.text = std::move(*body);
    draft.body.literal = true;
    return draft;
}

} // namespace wirebell
