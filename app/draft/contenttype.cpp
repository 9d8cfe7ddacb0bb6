// SPDX-License-Identifier: MIT
#include "draft/contenttype.h"

#include "http/fieldlist.h"

#include <array>
#include <utility>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

struct Ending
{
    QByteArrayView ending;
    QByteArrayView type;
    bool curl; // curl guesses it, too
};

constexpr std::array<Ending, 18> endings{{
    {".gif", "image/gif", true},
    {".jpg", "image/jpeg", true},
    {".jpeg", "image/jpeg", true},
    {".png", "image/png", true},
    {".svg", "image/svg+xml", true},
    {".txt", "text/plain", true},
    {".htm", "text/html", true},
    {".html", "text/html", true},
    {".pdf", "application/pdf", true},
    {".xml", "application/xml", true},
    {".css", "text/css", false},
    {".csv", "text/csv", false},
    {".js", "text/javascript", false},
    {".json", "application/json", false},
    {".webp", "image/webp", false},
    {".yaml", "application/yaml", false},
    {".yml", "application/yaml", false},
    {".zip", "application/zip", false},
}};

} // namespace

QByteArray guessedContentType(QByteArrayView fileName, OrderProfile profile)
{
    for (const Ending &e : endings) {
        if ((e.curl || profile != OrderProfile::Curl) && fileName.size() >= e.ending.size()
            && equalIgnoringCase(fileName.last(e.ending.size()), e.ending))
            return e.type.toByteArray();
    }
    return {};
}

QByteArray addedContentType(const DraftBody &body, OrderProfile profile)
{
    switch (body.kind) {
    case DraftBody::Kind::None:
        return {};
    case DraftBody::Kind::Text:
        return "text/plain"_ba;
    case DraftBody::Kind::Json:
        return "application/json"_ba;
    case DraftBody::Kind::Xml:
        return "application/xml"_ba;
    case DraftBody::Kind::Form:
        return "application/x-www-form-urlencoded"_ba;
    case DraftBody::Kind::Multipart:
        return "multipart/form-data"_ba;
    case DraftBody::Kind::File:
        break;
    }
    // curl takes any --data-binary for a form.
    if (profile == OrderProfile::Curl)
        return "application/x-www-form-urlencoded"_ba;
    const QByteArray guessed = guessedContentType(body.path.toUtf8(), profile);
    return guessed.isEmpty() ? "application/octet-stream"_ba : guessed;
}

} // namespace wirebell
