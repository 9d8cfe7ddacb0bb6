// SPDX-License-Identifier: MIT
#include "store/pairkey.h"

namespace wirebell {

namespace {

// FNV-1a, one UTF-16 unit a step.
quint64 add(quint64 sum, quint16 unit) { return (sum ^ unit) * 0x100000001b3u; }

quint64 add(quint64 sum, QStringView text)
{
    for (const QChar each : text)
        sum = add(sum, each.unicode());
    return add(sum, u'|');
}

} // namespace

std::optional<qint64> PairKey::connection(const Connection &connection)
{
    QStringView first = connection.local;
    QStringView second = connection.remote;
    if (first.isEmpty() || second.isEmpty())
        return std::nullopt;
    // By units, not by a locale's order.
    if (first.compare(second) > 0)
        std::swap(first, second);
    quint64 sum = add(add(add(0xcbf29ce484222325u, first), second), quint16(connection.ordinal));
    sum = add(sum, quint16(connection.ordinal >> 16));
    // The low bits are used alone: have all bits reach them.
    sum ^= sum >> 33;
    sum *= 0xff51afd7ed558ccdu;
    sum ^= sum >> 33;
    return qint64(sum >> 1);
}

} // namespace wirebell
