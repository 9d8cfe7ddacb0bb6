// SPDX-License-Identifier: MIT
#include "collection/urlquery.h"

namespace wirebell {

namespace {

/// The first of `characters` outside {{…}}, or the size.
qsizetype find(QByteArrayView url, QByteArrayView characters, qsizetype from = 0)
{
    for (qsizetype at = from; at < url.size(); ++at) {
        if (url.sliced(at).startsWith("{{")) {
            const qsizetype close = url.indexOf("}}", at);
            if (close >= 0)
                at = close + 1;
        } else if (characters.contains(url[at])) {
            return at;
        }
    }
    return url.size();
}

} // namespace

QList<std::pair<QByteArray, QByteArray>> queryOf(QByteArrayView url)
{
    url = url.first(find(url, "#"));
    const qsizetype mark = find(url, "?");
    QList<std::pair<QByteArray, QByteArray>> pairs;
    for (qsizetype at = mark + 1; at < url.size();) {
        const qsizetype end = find(url, "&", at);
        const QByteArrayView pair = url.sliced(at, end - at);
        at = end + 1;
        if (pair.isEmpty())
            continue;
        const qsizetype equals = find(pair, "=");
        pairs.append({pair.first(equals).toByteArray(),
                      equals < pair.size() ? pair.sliced(equals + 1).toByteArray() : QByteArray()});
    }
    return pairs;
}

QByteArray withPathValue(const QByteArray &url, QByteArrayView name, const QByteArray &value)
{
    const QByteArray segment = "/:" + name.toByteArray();
    const qsizetype pathEnd = find(url, "?#");
    QByteArray path = url.first(pathEnd);
    for (qsizetype at = path.indexOf(segment); at >= 0; at = path.indexOf(segment, at + 1)) {
        const qsizetype end = at + segment.size();
        if (end == path.size() || path[end] == '/')
            path.replace(at + 1, segment.size() - 1, value);
    }
    return path + url.sliced(pathEnd);
}

} // namespace wirebell
