// SPDX-License-Identifier: MIT
#include "ui/exchange/secretmask.h"

#include <algorithm>

namespace wirebell {

QList<ByteDecor::Secret> SecretMask::in(qint64 at, QByteArrayView bytes) const
{
    QList<ByteDecor::Secret> found;
    const qint64 end = at + bytes.size();
    for (const auto &secret : m_secrets) {
        if (secret.range.at < end && secret.range.end() > at)
            found.append(secret);
    }
    for (const auto &needle : m_needles) {
        const qsizetype size = needle.bytes.size();
        for (qsizetype i = bytes.indexOf(needle.bytes); i >= 0; i = bytes.indexOf(needle.bytes, i + size))
            found.append({{at + i, size}, needle.name});
    }
    std::ranges::stable_sort(found, {}, [](const auto &secret) { return secret.range.at; });
    qint64 hiddenUntil = nowhere;
    found.removeIf([&](const auto &secret) {
        if (secret.range.at < hiddenUntil)
            return true;
        hiddenUntil = secret.range.end();
        return false;
    });
    return found;
}

} // namespace wirebell
