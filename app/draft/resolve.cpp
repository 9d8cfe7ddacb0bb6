// SPDX-License-Identifier: MIT
#include "draft/resolve.h"

#include "draft/forbiddenbyte.h"
#include "draft/requesturl.h"
#include "draft/requestwriter.h"

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
            for (QByteArray *text : {&part.name, &part.value, &part.fileName, &part.contentType})
                replace(*text);
            for (DraftField &field : part.fields)
                replace(field.value);
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
    return RequestWriter(*ready, *url, options).write();
}

} // namespace wirebell
