// SPDX-License-Identifier: MIT
#include "base/clock.h"

#include <chrono>

namespace wirebell {

MonotonicTime monotonicNow()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

qint64 wallNow()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace wirebell
