// SPDX-License-Identifier: MIT
#include "store/lowpriority.h"

#if defined(__linux__)
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#elif defined(__APPLE__)
#include <pthread/qos.h>
#endif

namespace wirebell {

// Refused, the thread is as any other: it is asked for, not relied on.
void lowerPriorityOfThisThread()
{
#if defined(__linux__)
    // As Linux has it, 0 is this thread and not the process, with both calls.
    constexpr int nice = 10;
    (void)setpriority(PRIO_PROCESS, 0, nice);
    // linux/ioprio.h: IOPRIO_WHO_PROCESS; the lowest level of IOPRIO_CLASS_BE, which stands above 13 bits of data.
    constexpr int thisThread = 1;
    constexpr int lowestOfBestEffort = (2 << 13) | 7;
    (void)syscall(SYS_ioprio_set, thisThread, 0, lowestOfBestEffort);
#elif defined(__APPLE__)
    (void)pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0);
#endif
}

} // namespace wirebell
