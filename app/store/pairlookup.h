// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "store/database.h"

namespace wirebell {

/// Finds the other end of an exchange in the index, by PairKey and by time. The database must outlive it.
class PairLookup
{
public:
    explicit PairLookup(const Database &database);

    /// An end whose partner is looked for.
    struct End
    {
        Role role = Role::Sent;
        qint64 connection = 0; ///< PairKey::connection()
        qint64 startedAt = 0;  ///< milliseconds since 1970-01-01 UTC
        std::optional<qint64> endedAt = {};
    };

    /// The number of the one row that is the other end; nothing where there is none or more than one.
    std::optional<qint64> partner(const End &end);

    /// Two ends of one exchange overlap in time. Ports are used again, but hardly within this time; two clocks of the
    /// socket's two sides differ by less.
    static constexpr qint64 toleranceMilliseconds = 100;
    /// The other end starts at most so much later.
    static constexpr qint64 longestMilliseconds = 600'000;

private:
    QList<qint64> withKey(qint64 key, const End &end);
    QList<qint64> caughtWithin(qint64 from, qint64 to, const End &end);

    Statement m_withKey;
    Statement m_nextKey;
};

} // namespace wirebell
