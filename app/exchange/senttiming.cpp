// SPDX-License-Identifier: MIT
#include "exchange/senttiming.h"

#include <algorithm>

namespace wirebell {

Timing SentTiming::until(MonotonicTime end) const
{
    struct Begin
    {
        Timing::Phase Timing::*phase;
        MonotonicTime at;
    };
    // A response may begin before the request has ended: then it is received from the request's end on.
    const std::array<Begin, 7> begins{{
        {&Timing::blocked, begun},
        {&Timing::dns, connecting.lookUp},
        {&Timing::connect, connecting.connect},
        {&Timing::ssl, tls ? connecting.connected : 0},
        {&Timing::send, ready},
        {&Timing::wait, sent},
        {&Timing::receive, received},
    }};
    Timing timing;
    Timing::Phase Timing::*open = nullptr;
    MonotonicTime from = begun;
    for (const auto &[phase, at] : begins) {
        if (at == 0)
            continue;
        const MonotonicTime to = std::clamp(at, from, std::max(from, end));
        if (open)
            timing.*open = to - from;
        open = phase;
        from = to;
    }
    if (open)
        timing.*open = std::max<qint64>(0, end - from);
    return timing;
}

const char *SentTiming::phase() const
{
    const char *last = "blocked";
    for (const auto &[name, duration] : until(monotonicNow()).phases())
        if (duration)
            last = name;
    return last;
}

} // namespace wirebell
