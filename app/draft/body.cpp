// SPDX-License-Identifier: MIT
#include "draft/body.h"

#include "draft/contenttype.h"
#include "draft/bodyfile.h"
#include "draft/multipart.h"

#include "http/fieldlist.h"

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// The parameter "boundary" of a media type (RFC 9110, 8.3.1), or nothing.
QByteArray boundaryIn(QByteArrayView contentType)
{
    constexpr QByteArrayView parameter = "boundary=";
    for (qsizetype at = contentType.indexOf(';'); at >= 0; at = contentType.indexOf(';', at + 1)) {
        const QByteArrayView rest = contentType.sliced(at + 1).trimmed();
        if (rest.size() <= parameter.size() || !equalIgnoringCase(rest.first(parameter.size()), parameter))
            continue;
        const QByteArrayView value = rest.sliced(parameter.size());
        if (value.startsWith('"'))
            return value.sliced(1, std::max<qsizetype>(value.indexOf('"', 1), 1) - 1).toByteArray();
        const qsizetype end = value.indexOf(';');
        return (end < 0 ? value : value.first(end)).trimmed().toByteArray();
    }
    return {};
}

bool isForm(QByteArrayView contentType)
{
    constexpr QByteArrayView form = "multipart/form-data";
    return contentType.size() >= form.size() && equalIgnoringCase(contentType.first(form.size()), form);
}

Result<Body> makeMultipart(const DraftBody &draft, const std::optional<QByteArray> &typedContentType,
                           const ResolveOptions &options)
{
    Body body;
    body.boundary = options.boundary;
    if (options.profile == OrderProfile::Typed) {
        if (const QByteArray typed = boundaryIn(typedContentType.value_or(QByteArray())); !typed.isEmpty())
            body.boundary = typed;
    }
    if (body.boundary.isEmpty())
        body.boundary = makeBoundary();
    const bool form = !typedContentType || options.profile == OrderProfile::Typed || isForm(*typedContentType);
    auto content = multipartBytes(draft.parts, body.boundary, form ? "form-data"_ba : "attachment"_ba, options.profile);
    if (!content)
        return std::unexpected(content.error());
    body.content = std::move(*content);
    body.contentType = addedContentType(draft, options.profile) + "; boundary=" + body.boundary;
    return body;
}

} // namespace

Result<Body> makeBody(const DraftBody &draft, const std::optional<QByteArray> &typedContentType,
                      const ResolveOptions &options)
{
    if (draft.kind == DraftBody::Kind::Multipart)
        return makeMultipart(draft, typedContentType, options);
    Body body;
    if (draft.kind == DraftBody::Kind::File) {
        auto file = BodyFile::open(draft.path);
        if (!file)
            return std::unexpected(file.error());
        body.content = std::move(*file);
    } else if (draft.kind != DraftBody::Kind::None) {
        body.content = inMemory(draft.text);
    }
    body.contentType = addedContentType(draft, options.profile);
    return body;
}

} // namespace wirebell
