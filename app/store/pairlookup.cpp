// SPDX-License-Identifier: MIT
#include "store/pairlookup.h"

#include "store/pairkey.h"

#include <sqlite3.h>

namespace wirebell {

namespace {

qint64 lastMoment(qint64 startedAt, std::optional<qint64> endedAt)
{
    return qMin(endedAt.value_or(startedAt + PairLookup::longestMilliseconds),
                startedAt + PairLookup::longestMilliseconds);
}

} // namespace

PairLookup::PairLookup(const Database &database)
    : m_withKey(database.prepare("SELECT number, connection, started, ended FROM exchange LEFT JOIN answer "
                                 "USING (number) WHERE pair = ?1"))
    , m_nextKey(database.prepare("SELECT pair FROM exchange WHERE pair >= ?1 ORDER BY pair LIMIT 1"))
{
}

std::optional<qint64> PairLookup::partner(const End &end)
{
    const QList<qint64> found = end.role == Role::Caught
        ? withKey(PairKey::ofSent(end.connection), end)
        : caughtWithin(end.startedAt - toleranceMilliseconds,
                       lastMoment(end.startedAt, end.endedAt) + toleranceMilliseconds, end);
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

// The rows with this key that overlap with `end` in time.
QList<qint64> PairLookup::withKey(qint64 key, const End &end)
{
    QList<qint64> found;
    m_withKey.bind(1, key);
    while (m_withKey.step() == SQLITE_ROW) {
        const qint64 startedAt = m_withKey.integer(2);
        const auto endedAt = m_withKey.isNull(3) ? std::nullopt : std::optional(m_withKey.integer(3));
        if (m_withKey.integer(1) == end.connection
            && startedAt <= lastMoment(end.startedAt, end.endedAt) + toleranceMilliseconds
            && end.startedAt <= lastMoment(startedAt, endedAt) + toleranceMilliseconds)
            found.append(m_withKey.integer(0));
    }
    m_withKey.reset();
    return found;
}

// Jumps from one stretch of time to the next that holds anything: keys of caught exchanges begin with the time.
QList<qint64> PairLookup::caughtWithin(qint64 from, qint64 to, const End &end)
{
    QList<qint64> found;
    const qint64 last = PairKey::ofCaught(end.connection, to);
    constexpr qint64 step = qint64(1) << PairKey::numberBits;
    const qint64 bits = last & (step - 1);
    for (qint64 key = PairKey::ofCaught(end.connection, from); key <= last && found.size() < 2;) {
        m_nextKey.bind(1, key);
        const bool isThere = m_nextKey.step() == SQLITE_ROW;
        const qint64 next = isThere ? m_nextKey.integer(0) : 0;
        m_nextKey.reset();
        if (!isThere)
            break;
        if (next == key) {
            found += withKey(key, end);
            key += step;
        } else {
            // The first key with our bits that is not below.
            key = (next & ~(step - 1)) | bits;
            if (key < next)
                key += step;
        }
    }
    return found;
}

} // namespace wirebell
