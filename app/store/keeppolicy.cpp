// SPDX-License-Identifier: MIT
#include "store/keeppolicy.h"

#include <limits>

namespace wirebell {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

/// How many of the unit of `kind` a suffix stands for; 0 where it is none.
qint64 milliseconds(QChar suffix)
{
    switch (suffix.unicode()) {
    case u's': return 1000;
    case u'm': return 60'000;
    case u'h': return 3'600'000;
    case u'd': return 86'400'000;
    case u'w': return 604'800'000;
    default: return 0;
    }
}

qint64 bytes(QChar suffix)
{
    switch (suffix.unicode()) {
    case u'K': return 1024;
    case u'M': return mebibyte;
    case u'G': return 1024 * mebibyte;
    case u'T': return 1024 * 1024 * mebibyte;
    default: return 0;
    }
}

} // namespace

std::optional<KeepPolicy> KeepPolicy::parse(QStringView words)
{
    if (words == u"all")
        return KeepPolicy{.size = 0};
    KeepPolicy policy;
    for (const QStringView word : words.split(u',')) {
        if (word.isEmpty() || !word.front().isDigit())
            return std::nullopt;
        const QChar suffix = word.back();
        const bool isPlain = suffix.isDigit();
        bool isNumber = false;
        const qint64 number = (isPlain ? word : word.chopped(1)).toLongLong(&isNumber);
        const qint64 unit = isPlain ? 1 : qMax(milliseconds(suffix), bytes(suffix));
        if (!isNumber || number < 1 || unit == 0 || number > std::numeric_limits<qint64>::max() / unit)
            return std::nullopt;
        qint64 &limit = isPlain ? policy.count : bytes(suffix) > 0 ? policy.size : policy.age;
        if (limit > 0)
            return std::nullopt;
        limit = number * unit;
    }
    return policy;
}

qint64 KeepPolicy::quota(qint64 taken, qint64 left) const
{
    if (size != defaultSize)
        return size;
    return qBound(64 * mebibyte, (taken + left) / 10, 10 * 1024 * mebibyte);
}

} // namespace wirebell
