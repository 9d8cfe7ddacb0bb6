// SPDX-License-Identifier: MIT
#pragma once

#include "http/timing.h"
#include "transport/connector.h"

namespace wirebell {

/// When the phases of a sent exchange began; 0: not, or not yet. They follow one another without a gap, so that they
/// sum to the whole.
struct SentTiming
{
    MonotonicTime begun = 0;
    ConnectTimes connecting; ///< of a new connection
    bool tls = false;        ///< the new connection shakes hands once it is connected
    MonotonicTime ready = 0; ///< the connection could take the first byte
    MonotonicTime sent = 0;  ///< the last byte of the request was out
    MonotonicTime received = 0; ///< the first byte of the response was there

    /// The phases of an exchange that ended, or stands, at `end`.
    Timing until(MonotonicTime end) const;
    /// The HAR name of the phase that is under way.
    const char *phase() const;
};

} // namespace wirebell
