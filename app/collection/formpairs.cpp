// SPDX-License-Identifier: MIT
#include "collection/formpairs.h"

namespace wirebell {

namespace {

QByteArray decoded(QByteArrayView text)
{
    QByteArray bytes = text.toByteArray();
    bytes.replace('+', ' ');
    return QByteArray::fromPercentEncoding(bytes);
}

QByteArray encoded(const QByteArray &text)
{
    QByteArray out;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype open = text.indexOf("{{", at);
        const qsizetype close = open < 0 ? -1 : text.indexOf("}}", open);
        const qsizetype end = close < 0 ? text.size() : open;
        out += text.sliced(at, end - at).toPercentEncoding();
        if (close >= 0)
            out += text.sliced(open, close + 2 - open);
        at = close < 0 ? text.size() : close + 2;
    }
    return out;
}

} // namespace

QList<std::pair<QByteArray, QByteArray>> decodedForm(QByteArrayView content)
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    for (const QByteArray &pair : content.toByteArray().split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        pairs.append({decoded(equals < 0 ? pair : pair.first(equals)),
                      equals < 0 ? QByteArray() : decoded(pair.sliced(equals + 1))});
    }
    return pairs;
}

QByteArray encodedForm(const QList<std::pair<QByteArray, QByteArray>> &pairs)
{
    QByteArray content;
    for (const auto &[name, value] : pairs) {
        if (!content.isEmpty())
            content += '&';
        content += encoded(name) + '=' + encoded(value);
    }
    return content;
}

} // namespace wirebell
