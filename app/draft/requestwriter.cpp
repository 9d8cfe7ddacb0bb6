// SPDX-License-Identifier: MIT
#include "draft/requestwriter.h"

#include "auth/basic.h"
#include "auth/bearer.h"
#include "draft/chunkedbytes.h"
#include "draft/secretplaces.h"

#include "http/fieldlist.h"

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

RequestWriter::RequestWriter(const RequestDraft &draft, const RequestUrl &url, const ResolveOptions &options)
    : m_draft(draft)
    , m_url(url)
    , m_options(options)
    , m_rules(orderRules(options.profile))
{
}

const DraftField *RequestWriter::typed(QByteArrayView name) const
{
    const auto it = std::ranges::find_if(m_draft.fields,
                                         [name](const DraftField &f) { return equalIgnoringCase(f.name, name); });
    return it == m_draft.fields.end() ? nullptr : &*it;
}

bool RequestWriter::isWithheld(QByteArrayView name) const
{
    return std::ranges::any_of(m_draft.withheld,
                               [name](const QByteArray &withheld) { return equalIgnoringCase(withheld, name); });
}

bool RequestWriter::isDue(QByteArrayView name) const
{
    return !typed(name) && !isWithheld(name);
}

std::optional<QByteArray> RequestWriter::typedContentType() const
{
    const DraftField *type = typed("Content-Type");
    if (!type) // curl takes a multipart type that was taken out for an empty one
        return isWithheld("Content-Type") && m_rules.movesMultipartType ? std::optional(QByteArray()) : std::nullopt;
    QByteArray value = type->separator.sliced(1) + type->value;
    while (value.startsWith(' '))
        value.remove(0, 1);
    return value;
}

bool RequestWriter::movesHost() const
{
    return m_rules.movesHost && !isWithheld("Host");
}

void RequestWriter::addWhereDue(QByteArrayView name, const QByteArray &value)
{
    if (isDue(name))
        m_head.addedField(name, value);
}

void RequestWriter::writeTyped(const DraftField &field)
{
    m_head.field(field.name, field.separator, field.value, secretInField(field.name, field.value).value_or(ByteRange()),
                 QString::fromUtf8(field.name));
}

void RequestWriter::fillHost()
{
    const DraftField *host = typed("Host");
    if (host && movesHost())
        m_head.field("Host", host->separator, host->value);
    else
        addWhereDue("Host", m_url.hostField);
}

void RequestWriter::fillAuthorization()
{
    if (!isDue("Authorization"))
        return;
    AuthValue auth;
    QString name = m_draft.auth.secretName;
    if (m_draft.auth.kind == DraftAuth::Kind::Bearer) {
        auth = bearerAuth(m_draft.auth.secret);
        if (name.isEmpty())
            name = u"token"_s;
    } else if (m_draft.auth.kind == DraftAuth::Kind::Basic) {
        auth = basicAuth(m_draft.auth.username, m_draft.auth.secret);
        if (name.isEmpty())
            name = u"password"_s;
    } else if (m_url.credentials) {
        auth = basicAuth(m_url.credentials->first, m_url.credentials->second);
        name = u"password"_s;
    } else {
        return;
    }
    m_head.field("Authorization", ": ", auth.value, auth.secret, name);
}

void RequestWriter::fillTyped()
{
    for (const DraftField &field : m_draft.fields) {
        const bool moved = (movesHost() && equalIgnoringCase(field.name, "Host"))
                           || (m_rules.movesMultipartType && isMultipart()
                               && equalIgnoringCase(field.name, "Content-Type"));
        if (!moved)
            writeTyped(field);
    }
}

void RequestWriter::fillContentType()
{
    const std::optional<QByteArray> type = typedContentType();
    if (type && m_rules.movesMultipartType && isMultipart())
        m_head.field("Content-Type", ": ", QByteArray(*type + "; boundary=" + m_body.boundary));
    else if (!m_body.contentType.isEmpty())
        addWhereDue("Content-Type", m_body.contentType);
}

void RequestWriter::fillContentLength()
{
    if (m_chunked || (typed("Transfer-Encoding") && !m_rules.lengthBesideCoding))
        return;
    const bool defined = m_draft.method == "POST" || m_draft.method == "PUT" || m_draft.method == "PATCH";
    if (m_body.content || (m_rules.announcesNoContent && defined))
        addWhereDue("Content-Length", QByteArray::number(m_body.content ? m_body.content->size() : 0));
}

void RequestWriter::fillExpect()
{
    if (!isDue("Expect") || !m_body.content || m_rules.expectAbove < 0 || m_draft.version != "1.1")
        return;
    if (m_body.content->size() > m_rules.expectAbove) {
        m_head.addedField("Expect", "100-continue");
        m_waits = true;
    }
}

void RequestWriter::fill(Slot slot)
{
    switch (slot) {
    case Slot::Host:
        return fillHost();
    case Slot::Authorization:
        return fillAuthorization();
    case Slot::UserAgent:
        if (!m_options.userAgent.isEmpty())
            addWhereDue("User-Agent", m_options.userAgent);
        return;
    case Slot::Accept:
        return addWhereDue("Accept", "*/*"_ba);
    case Slot::Typed:
        return fillTyped();
    case Slot::ContentLength:
        return fillContentLength();
    case Slot::ContentType:
        return fillContentType();
    case Slot::Expect:
        return fillExpect();
    }
}

/// The first chunk leaves in one buffer with the head, unless the head has to go ahead of it.
std::shared_ptr<const ByteSource> RequestWriter::chunkedBody() const
{
    const qint64 beside = m_waits ? 0 : m_head.head().size();
    const qint64 first = std::max<qint64>(ChunkedBytes::usualChunk - beside, 1024);
    return std::make_shared<ChunkedBytes>(m_body.content ? m_body.content : inMemory({}), first);
}

Result<ResolvedRequest> RequestWriter::write()
{
    Result<Body> body = makeBody(m_draft.body, typedContentType(), m_options);
    if (!body)
        return std::unexpected(body.error());
    m_body = std::move(*body);

    FieldList codings;
    for (const DraftField &field : m_draft.fields)
        codings.append(field.name, field.value);
    m_chunked = codings.hasMember("Transfer-Encoding", "chunked");
    m_waits = codings.hasMember("Expect", "100-continue");

    m_head.requestLine(m_draft.method, m_url.target, m_draft.version);
    for (SecretSpan span : secretsInTarget(m_url.target)) {
        span.range.at += m_draft.method.size() + 1;
        m_head.secret(span.range, span.name);
    }
    for (const Slot slot : m_rules.order)
        fill(slot);
    m_head.end();

    ResolvedRequest request;
    request.head = m_head.head();
    if (m_chunked)
        request.body = chunkedBody();
    else if (m_body.content && m_body.content->size() > 0)
        request.body = m_body.content;
    request.destination = m_url.destination;
    request.purpose = m_draft.purpose;
    request.url = m_url.shown;
    request.added = m_head.added();
    request.secrets = m_head.secrets();
    return request;
}

} // namespace wirebell
