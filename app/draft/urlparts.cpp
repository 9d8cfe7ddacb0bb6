// SPDX-License-Identifier: MIT
#include "draft/urlparts.h"

#include "http/fieldlist.h"

#include <algorithm>

namespace wirebell {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

qsizetype schemeLength(QByteArrayView url)
{
    if (url.isEmpty() || !isLetter(url.front()))
        return 0;
    qsizetype end = 1;
    while (end < url.size()
           && (isLetter(url.at(end)) || (url.at(end) >= '0' && url.at(end) <= '9')
               || QByteArrayView("+-.").contains(url.at(end))))
        ++end;
    return url.sliced(end).startsWith(":/") ? end : 0;
}

/// Cuts `text` at `mark`: what stands before it stays, what stands behind it is given.
std::optional<QByteArrayView> cutAt(QByteArrayView &text, char mark)
{
    const qsizetype at = text.indexOf(mark);
    if (at < 0)
        return std::nullopt;
    const QByteArrayView behind = text.sliced(at + 1);
    text = text.first(at);
    return behind;
}

/// How many dots a segment consists of, where it consists of nothing else; 0 otherwise, and for three and more.
int dots(QByteArrayView segment)
{
    int count = 0;
    while (!segment.isEmpty()) {
        if (segment.front() == '.')
            segment = segment.sliced(1);
        else if (segment.size() >= 3 && equalIgnoringCase(segment.first(3), "%2e"))
            segment = segment.sliced(3);
        else
            return 0;
        ++count;
    }
    return count > 2 ? 0 : count;
}

} // namespace

UrlParts splitUrl(QByteArrayView url)
{
    UrlParts parts;
    if (const qsizetype length = schemeLength(url)) {
        parts.scheme = url.first(length);
        url = url.sliced(length + 1);
        const auto end = std::ranges::find_if(url, [](char c) { return c != '/'; });
        parts.slashes = url.first(end - url.begin());
        url = url.sliced(parts.slashes.size());
    }
    parts.fragment = cutAt(url, '#');
    parts.query = cutAt(url, '?');
    const qsizetype slash = url.indexOf('/');
    parts.authority = slash < 0 ? url : url.first(slash);
    parts.path = slash < 0 ? QByteArrayView() : url.sliced(slash);
    return parts;
}

QByteArray withoutDotSegments(QByteArrayView path)
{
    QByteArray result;
    while (!path.isEmpty()) {
        // A segment with the slash before it.
        const qsizetype next = path.indexOf('/', 1);
        const bool last = next < 0;
        const QByteArrayView segment = last ? path : path.first(next);
        path = last ? QByteArrayView() : path.sliced(next);
        const int count = segment.startsWith('/') ? dots(segment.sliced(1)) : 0;
        if (count == 2)
            result.truncate(std::max<qsizetype>(result.lastIndexOf('/'), 0));
        if (count == 0)
            result += segment;
        else if (last)
            result += '/';
    }
    return result;
}

} // namespace wirebell
