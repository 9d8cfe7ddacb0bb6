// SPDX-License-Identifier: MIT
#include "bodyview/bodyview.h"
#include "bodyview/jsonscanner.h"

#include <QStringConverter>

#include <algorithm>
#include <array>
#include <optional>

namespace wirebell {

namespace {

// So many bytes are looked at.
constexpr qsizetype sample = 4096;

struct MediaType
{
    QByteArrayView name; // in lower case; "text/*" for all of a kind, "+json" for all that end so
    BodyKind kind;
};

constexpr std::array mediaTypes{
    MediaType{"application/json", BodyKind::Json},
    MediaType{"text/json", BodyKind::Json},
    MediaType{"+json", BodyKind::Json},
    MediaType{"application/xhtml+xml", BodyKind::Html},
    MediaType{"text/html", BodyKind::Html},
    MediaType{"application/xml", BodyKind::Xml},
    MediaType{"text/xml", BodyKind::Xml},
    MediaType{"+xml", BodyKind::Xml},
    MediaType{"application/x-www-form-urlencoded", BodyKind::Form},
    MediaType{"application/javascript", BodyKind::Text},
    MediaType{"application/x-javascript", BodyKind::Text},
    MediaType{"application/graphql", BodyKind::Text},
    MediaType{"application/x-ndjson", BodyKind::Text},
    MediaType{"application/yaml", BodyKind::Text},
    MediaType{"application/x-yaml", BodyKind::Text},
    MediaType{"application/toml", BodyKind::Text},
    MediaType{"application/sql", BodyKind::Text},
    MediaType{"application/jwt", BodyKind::Text},
    MediaType{"text/*", BodyKind::Text},
    MediaType{"image/*", BodyKind::Binary},
    MediaType{"audio/*", BodyKind::Binary},
    MediaType{"video/*", BodyKind::Binary},
    MediaType{"font/*", BodyKind::Binary},
    MediaType{"application/zip", BodyKind::Binary},
    MediaType{"application/gzip", BodyKind::Binary},
    MediaType{"application/pdf", BodyKind::Binary},
    MediaType{"application/wasm", BodyKind::Binary},
    MediaType{"application/grpc", BodyKind::Binary},
    MediaType{"application/protobuf", BodyKind::Binary},
};

bool matches(QByteArrayView pattern, QByteArrayView type)
{
    if (pattern.startsWith('+'))
        return type.endsWith(pattern);
    if (pattern.endsWith('*'))
        return type.startsWith(pattern.chopped(1));
    return type == pattern;
}

std::optional<BodyKind> declaredKind(QByteArrayView contentType)
{
    const qsizetype parameters = contentType.indexOf(';');
    const QByteArrayView written = parameters < 0 ? contentType : contentType.first(parameters);
    const QByteArray type = written.trimmed().toByteArray().toLower();
    const auto it = std::ranges::find_if(mediaTypes, [&](const MediaType &row) { return matches(row.name, type); });
    return it == mediaTypes.end() ? std::nullopt : std::optional(it->kind);
}

bool isText(QByteArrayView bytes)
{
    if (QStringConverter::encodingForData(bytes))
        return true; // a byte order mark
    qsizetype printable = 0;
    for (const char c : bytes) {
        const uchar byte = uchar(c);
        const bool white = byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' || byte == 0x1b;
        if ((byte < 0x20 && !white) || byte == 0x7f)
            return false;
        printable += byte < 0x80;
    }
    // The sample may end within a character of up to four bytes.
    for (qsizetype cut = 0; cut < 4 && cut <= bytes.size(); ++cut) {
        if (bytes.chopped(cut).isValidUtf8())
            return true;
    }
    return printable * 100 >= bytes.size() * 85; // Latin-1
}

bool isJson(QByteArrayView bytes)
{
    if (!bytes.startsWith('{') && !bytes.startsWith('['))
        return false;
    const auto problem = checkJson(bytes);
    // Where the sample ends early, it may well go on as JSON.
    return !problem || problem->kind == JsonProblem::UnexpectedEnd || problem->at >= sample - 16;
}

bool startsWithWord(QByteArrayView bytes, QByteArrayView word)
{
    return bytes.size() >= word.size() && bytes.first(word.size()).compare(word, Qt::CaseInsensitive) == 0;
}

bool isForm(QByteArrayView bytes)
{
    constexpr QByteArrayView others = "-._~%+*[]&=";
    const auto allowed = [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || others.contains(c);
    };
    const qsizetype equals = bytes.indexOf('=');
    // "YWI=" is Base64 rather than a form.
    return equals > 0 && equals + 1 < bytes.size() && bytes[equals + 1] != '=' && std::ranges::all_of(bytes, allowed);
}

BodyKind kindByBytes(QByteArrayView bytes)
{
    if (!isText(bytes))
        return BodyKind::Binary;
    QByteArrayView text = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
    text = text.trimmed();
    if (isJson(text))
        return BodyKind::Json;
    if (startsWithWord(text, "<!doctype html") || startsWithWord(text, "<html"))
        return BodyKind::Html;
    if (text.startsWith("<?xml") || (text.startsWith('<') && text.endsWith('>')))
        return BodyKind::Xml;
    return isForm(text) ? BodyKind::Form : BodyKind::Text;
}

} // namespace

BodyKind guessKind(QByteArrayView content, QByteArrayView contentType)
{
    if (content.isEmpty())
        return BodyKind::Empty;
    const QByteArrayView start = content.first(std::min(content.size(), sample));
    const auto declared = declaredKind(contentType);
    if (!declared)
        return kindByBytes(start);
    // What was compressed or is damaged is no text, whatever was said of it.
    const bool zipped = start.startsWith("\x1f\x8b");
    const bool nul = start.contains('\0') && !QStringConverter::encodingForData(start);
    return zipped || nul ? BodyKind::Binary : *declared;
}

} // namespace wirebell
