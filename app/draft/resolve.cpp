// SPDX-License-Identifier: MIT
#include "draft/resolve.h"

#include "auth/basic.h"
#include "auth/bearer.h"
#include "draft/body.h"
#include "draft/chunkedbytes.h"
#include "draft/forbiddenbyte.h"
#include "draft/headwriter.h"
#include "draft/orderrules.h"
#include "draft/requesturl.h"
#include "draft/secretplaces.h"

#include "http/fieldlist.h"

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// A draft without its variables and without what is not sent.
Result<RequestDraft> withValues(const RequestDraft &draft, const Environment &environment)
{
    RequestDraft result = draft;
    result.fields.removeIf([](const DraftField &f) { return !f.enabled || (f.name.isEmpty() && f.value.isEmpty()); });
    if (result.method.isEmpty())
        result.method = "GET"_ba;
    if (result.version.isEmpty())
        result.version = "1.1"_ba;
    if (draft.literal)
        return result;

    std::optional<Error> error;
    const auto replace = [&](QByteArray &text) {
        Result<QByteArray> replaced = substitute(text, environment);
        if (replaced)
            text = std::move(*replaced);
        else if (!error)
            error = std::move(replaced.error());
    };
    replace(result.method);
    replace(result.url);
    for (DraftField &field : result.fields) {
        replace(field.name);
        replace(field.value);
    }
    replace(result.auth.username);
    replace(result.auth.secret);
    if (!result.body.literal) {
        replace(result.body.text);
        for (DraftPart &part : result.body.parts) {
            replace(part.name);
            replace(part.value);
        }
    }
    if (error)
        return std::unexpected(std::move(*error));
    return result;
}

std::optional<Error> forbiddenIn(const RequestDraft &draft, const ResolveOptions &options)
{
    if (auto error = forbiddenByte(options.userAgent, "User-Agent"_ba))
        return error;
    if (auto error = forbiddenByte(draft.method, "method"_ba, Forbidden::WhiteSpace))
        return error;
    if (auto error = forbiddenByte(draft.version, "version"_ba, Forbidden::WhiteSpace))
        return error;
    for (const DraftField &field : draft.fields) {
        if (auto error = forbiddenByteIn(field))
            return error;
    }
    if (draft.auth.kind == DraftAuth::Kind::Bearer)
        return forbiddenByte(draft.auth.secret, "Authorization"_ba);
    return std::nullopt;
}

/// Writes a request whose draft has no variables any more, slot by slot.
class Writing
{
public:
    Writing(const RequestDraft &draft, const RequestUrl &url, const ResolveOptions &options)
        : m_draft(draft)
        , m_url(url)
        , m_options(options)
        , m_rules(orderRules(options.profile))
    {
    }

    Result<ResolvedRequest> write();

private:
    const DraftField *typed(QByteArrayView name) const;
    bool isWithheld(QByteArrayView name) const;
    std::optional<QByteArray> typedContentType() const;
    bool movesHost() const;
    /// Whether the writer is to add a field of this name, should it have a reason.
    bool isDue(QByteArrayView name) const;
    void addWhereDue(QByteArrayView name, const QByteArray &value);

    void fill(Slot slot);
    void fillHost();
    void fillAuthorization();
    void fillTyped();
    void fillContentType();
    void fillContentLength();
    void fillExpect();

    void writeTyped(const DraftField &field);
    std::shared_ptr<const ByteSource> chunkedBody() const;
    bool isMultipart() const { return m_draft.body.kind == DraftBody::Kind::Multipart; }

    const RequestDraft &m_draft;
    const RequestUrl &m_url;
    const ResolveOptions &m_options;
    const OrderRules &m_rules;
    Body m_body;
    bool m_chunked = false;
    bool m_waits = false; // for "100 Continue"
    HeadWriter m_head;
};

const DraftField *Writing::typed(QByteArrayView name) const
{
    const auto it = std::ranges::find_if(m_draft.fields,
                                         [name](const DraftField &f) { return equalIgnoringCase(f.name, name); });
    return it == m_draft.fields.end() ? nullptr : &*it;
}

bool Writing::isWithheld(QByteArrayView name) const
{
    return std::ranges::any_of(m_draft.withheld,
                               [name](const QByteArray &withheld) { return equalIgnoringCase(withheld, name); });
}

bool Writing::isDue(QByteArrayView name) const
{
    return !typed(name) && !isWithheld(name);
}

std::optional<QByteArray> Writing::typedContentType() const
{
    const DraftField *type = typed("Content-Type");
    if (!type) // curl takes a multipart type that was taken out for an empty one
        return isWithheld("Content-Type") && m_rules.movesMultipartType ? std::optional(QByteArray()) : std::nullopt;
    QByteArray value = type->separator.sliced(1) + type->value;
    while (value.startsWith(' '))
        value.remove(0, 1);
    return value;
}

bool Writing::movesHost() const
{
    return m_rules.movesHost && !isWithheld("Host");
}

void Writing::addWhereDue(QByteArrayView name, const QByteArray &value)
{
    if (isDue(name))
        m_head.addedField(name, value);
}

void Writing::writeTyped(const DraftField &field)
{
    m_head.field(field.name, field.separator, field.value, secretInField(field.name, field.value).value_or(ByteRange()),
                 QString::fromUtf8(field.name));
}

void Writing::fillHost()
{
    const DraftField *host = typed("Host");
    if (host && movesHost())
        m_head.field("Host", host->separator, host->value);
    else
        addWhereDue("Host", m_url.hostField);
}

void Writing::fillAuthorization()
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

void Writing::fillTyped()
{
    for (const DraftField &field : m_draft.fields) {
        const bool moved = (movesHost() && equalIgnoringCase(field.name, "Host"))
                           || (m_rules.movesMultipartType && isMultipart()
                               && equalIgnoringCase(field.name, "Content-Type"));
        if (!moved)
            writeTyped(field);
    }
}

void Writing::fillContentType()
{
    const std::optional<QByteArray> type = typedContentType();
    if (type && m_rules.movesMultipartType && isMultipart())
        m_head.field("Content-Type", ": ", QByteArray(*type + "; boundary=" + m_body.boundary));
    else if (!m_body.contentType.isEmpty())
        addWhereDue("Content-Type", m_body.contentType);
}

void Writing::fillContentLength()
{
    if (m_chunked || (typed("Transfer-Encoding") && !m_rules.lengthBesideCoding))
        return;
    const bool defined = m_draft.method == "POST" || m_draft.method == "PUT" || m_draft.method == "PATCH";
    if (m_body.content || (m_rules.announcesNoContent && defined))
        addWhereDue("Content-Length", QByteArray::number(m_body.content ? m_body.content->size() : 0));
}

void Writing::fillExpect()
{
    if (!isDue("Expect") || !m_body.content || m_rules.expectAbove < 0 || m_draft.version != "1.1")
        return;
    if (m_body.content->size() > m_rules.expectAbove) {
        m_head.addedField("Expect", "100-continue");
        m_waits = true;
    }
}

void Writing::fill(Slot slot)
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
std::shared_ptr<const ByteSource> Writing::chunkedBody() const
{
    const qint64 beside = m_waits ? 0 : m_head.head().size();
    const qint64 first = std::max<qint64>(ChunkedBytes::usualChunk - beside, 1024);
    return std::make_shared<ChunkedBytes>(m_body.content ? m_body.content : inMemory({}), first);
}

Result<ResolvedRequest> Writing::write()
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

} // namespace

Result<QByteArray> ResolvedRequest::bytes() const
{
    if (!body)
        return head;
    const Result<QByteArray> content = body->readAll();
    return content ? Result<QByteArray>(head + *content) : content;
}

Result<ResolvedRequest> resolve(const RequestDraft &draft, const Environment &environment,
                                const ResolveOptions &options)
{
    const Result<RequestDraft> ready = withValues(draft, environment);
    if (!ready)
        return std::unexpected(ready.error());
    if (auto error = forbiddenIn(*ready, options))
        return std::unexpected(std::move(*error));
    const Result<RequestUrl> url = readUrl(ready->url, options.profile, options.pathAsIs);
    if (!url)
        return std::unexpected(url.error());
    return Writing(*ready, *url, options).write();
}

} // namespace wirebell
