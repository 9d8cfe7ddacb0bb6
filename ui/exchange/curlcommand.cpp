// SPDX-License-Identifier: MIT
#include "ui/exchange/curlcommand.h"

#include "ui/exchange/codepoint.h"

#include <QUrl>

#include <algorithm>

namespace wirebell {

namespace {

// Linux takes no longer argument than 128 KiB; a builtin of the shell does.
constexpr qsizetype longestArgument = 100 * 1024;

bool isPlain(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           QByteArrayView("_-./:=@%+,").contains(byte);
}

QByteArray octal(char byte)
{
    return '\\' + QByteArray::number(uchar(byte), 8).rightJustified(3, '0');
}

/// Whether every byte can stand between single quotes and be read by people.
bool isReadable(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const CodePoint point = codePointAt(bytes, at);
        if (!point.visible() && point.value != '\n')
            return false;
        at += point.length;
    }
    return true;
}

/// printf's arguments that write exactly these bytes.
QByteArray printfFormat(const QByteArray &bytes)
{
    QByteArray format = "'";
    for (const char byte : bytes) {
        if (byte == '%')
            format += "%%";
        else if (byte >= 0x20 && byte < 0x7F && byte != '\'' && byte != '\\')
            format += byte;
        else
            format += octal(byte);
    }
    return format + '\'';
}

QByteArray masked(QByteArray bytes, const QList<ByteDecor::Needle> &needles)
{
    for (const auto &needle : needles)
        bytes.replace(needle.bytes, "{{" + needle.name.toUtf8() + "}}");
    return bytes;
}

bool fitsUrl(QByteArrayView target)
{
    return target.startsWith('/') &&
           std::ranges::none_of(target, [](char byte) { return byte <= 0x20 || byte >= 0x7F || byte == '#'; });
}

bool hasDotSegment(const QByteArray &target)
{
    return target.contains("/.") || target.toLower().contains("%2e");
}

} // namespace

QByteArray bashWord(const QByteArray &bytes)
{
    if (!bytes.isEmpty() && std::ranges::all_of(bytes, isPlain))
        return bytes;
    if (isReadable(bytes))
        return '\'' + QByteArray(bytes).replace('\'', "'\\''") + '\'';
    QByteArray word = "$'";
    for (const char byte : bytes) {
        if (byte == '\'' || byte == '\\')
            word += '\\';
        if (byte >= 0x20 && byte < 0x7F)
            word += byte;
        else
            word += octal(byte);
    }
    return word + '\'';
}

QByteArray curlCommand(const Exchange &exchange, const QString &url, const QByteArray &content,
                       const QList<ByteDecor::Needle> &hidden)
{
    if (!exchange.request)
        return {};
    const Request &request = *exchange.request;
    QByteArrayList words;
    const auto option = [&](const QByteArray &name, const QByteArray &value) {
        words.append(name + ' ' + bashWord(masked(value, hidden)));
    };

    const QUrl parsed(url);
    const QByteArray authority = parsed.authority(QUrl::FullyEncoded).toLatin1();
    const QByteArray root = parsed.scheme().toLatin1() + "://" + authority;
    const bool inUrl = fitsUrl(request.target);
    const QByteArray address = masked(root + (inUrl ? request.target : QByteArray("/")), hidden);
    words.append(bashWord(address));
    if (std::ranges::any_of(address, [](char byte) { return QByteArrayView("[]{}").contains(byte); }))
        words.append("--globoff");
    if (!inUrl)
        option("--request-target", request.target);
    else if (hasDotSegment(request.target))
        words.append("--path-as-is");

    if (request.version == "1.0")
        words.append("--http1.0");
    else if (parsed.scheme() == QLatin1StringView("https"))
        words.append("--http1.1");
    if (exchange.connection.tls && !exchange.connection.tls->verified && exchange.role == Role::Sent &&
        exchange.response)
        words.append("--insecure");

    const bool chunked = request.framing == Framing::Chunked;
    const bool hasContent = !content.isEmpty() || request.contentWanted >= 0 || chunked;
    if (request.method == "HEAD")
        words.append("--head");
    else if (request.method != (hasContent ? "POST" : "GET"))
        option("-X", request.method);

    for (const Field &field : request.fields) {
        const bool isHost = equalIgnoringCase(field.name, "Host") && field.value == authority;
        if (isHost || field.name.startsWith(':') || equalIgnoringCase(field.name, "Content-Length"))
            continue;
        option("-H", field.value.isEmpty() ? field.name + ';' : field.name + ": " + field.value);
    }
    // What curl would add by itself.
    for (const char *name : {"User-Agent", "Accept"}) {
        if (!request.fields.contains(name))
            option("-H", QByteArray(name) + ':');
    }
    if (hasContent && !request.fields.contains("Content-Type"))
        option("-H", "Content-Type:");

    QByteArray before;
    if (hasContent) {
        const QByteArray shown = masked(content, hidden);
        if (shown.contains('\0') || shown.size() > longestArgument) {
            before = "printf -- " + printfFormat(shown) + " | ";
            words.append("--data-binary @-");
        } else {
            words.append("--data-raw " + bashWord(shown));
        }
    }
    return before + "curl " + words.join(" \\\n  ");
}

} // namespace wirebell
