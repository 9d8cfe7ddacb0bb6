// SPDX-License-Identifier: MIT
#pragma once

#include <QtTypes>

namespace wirebell {

/// Nanoseconds on the system's monotonic clock. Only differences mean anything; all processes of one machine share
/// the clock, so that both ends of an exchange can be put on one axis.
using MonotonicTime = qint64;

constexpr MonotonicTime oneMillisecond = 1'000'000;

MonotonicTime monotonicNow();

/// Milliseconds since 1970-01-01 UTC. For display and ordering by date only: durations use the monotonic clock.
qint64 wallNow();

} // namespace wirebell
