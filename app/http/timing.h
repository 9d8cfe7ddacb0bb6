// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <array>
#include <optional>

namespace wirebell {

/// The phases of an exchange under HAR's names, in nanoseconds. They do not overlap and sum to total(). What did not
/// take place is absent, which is not 0. `connect` does not hold `ssl` (a HAR writer adds them).
///
/// For a sent exchange: blocked (waiting for a connection), dns, connect, ssl, send (first to last request byte
/// accepted by the system), wait (to the first response byte), receive (to the last).
/// For a caught one: receive (first to last request byte), wait (to the first byte of the answer), send (to its
/// last), ssl on a new connection.
struct Timing
{
    using Phase = std::optional<qint64>;

    Phase blocked;
    Phase dns;
    Phase connect;
    Phase ssl;
    Phase send;
    Phase wait;
    Phase receive;

    /// The phases in HAR's order, for loops over names and values.
    std::array<std::pair<const char *, Phase>, 7> phases() const
    {
        return {{{"blocked", blocked}, {"dns", dns}, {"connect", connect}, {"ssl", ssl}, {"send", send},
                 {"wait", wait}, {"receive", receive}}};
    }
    qint64 total() const
    {
        qint64 sum = 0;
        for (const auto &[phase, duration] : phases())
            sum += duration.value_or(0);
        return sum;
    }
    bool operator==(const Timing &) const = default;
};

} // namespace wirebell
