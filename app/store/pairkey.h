// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <optional>

namespace wirebell {

/// Keys by which the two ends of an exchange find each other. Both ends of a connection see the same two addresses, the
/// other way round, so a number made of both in a fixed order and of the exchange's ordinal is equal at both ends.
///
/// The index holds one key a row, chosen so that a catcher under load writes to neighbouring places of the index: a
/// caught exchange's key begins with the time and ends with some bits of the number; a sent one's is the number, marked
/// as such by its sign.
namespace PairKey {

/// Nothing while an address is not known. Never negative; the same on all machines and in all versions.
std::optional<qint64> connection(const Connection &connection);

constexpr int numberBits = 24;
constexpr int bucketMilliseconds = 4;

inline qint64 ofSent(qint64 connection) { return -connection - 1; }
inline qint64 ofCaught(qint64 connection, qint64 startedAt)
{
    return startedAt / bucketMilliseconds << numberBits | (connection & ((qint64(1) << numberBits) - 1));
}
/// The key for the index.
inline qint64 of(Role role, qint64 connection, qint64 startedAt)
{
    return role == Role::Sent ? ofSent(connection) : ofCaught(connection, startedAt);
}

} // namespace PairKey

} // namespace wirebell
