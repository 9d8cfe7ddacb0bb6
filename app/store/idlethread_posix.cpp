// SPDX-License-Identifier: MIT
#include "store/idlethread.h"

#if defined(__linux__)
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#elif defined(__APPLE__)
#include <pthread/qos.h>
#endif

namespace wirebell {

// Refused, the thread is as any other: it is asked for, not relied on.
void makeThisThreadIdle()
{
#if defined(__linux__)
    const sched_param parameters = {};
    (void)sched_setscheduler(0, SCHED_IDLE, &parameters);
    // linux/ioprio.h: IOPRIO_WHO_PROCESS with 0 is this thread; IOPRIO_CLASS_IDLE stands above 13 bits of data.
    constexpr int thisThread = 1;
    constexpr int idleClass = 3 << 13;
    (void)syscall(SYS_ioprio_set, thisThread, 0, idleClass);
#elif defined(__APPLE__)
    (void)pthread_set_qos_class_self_np(QOS_CLASS_BACKGROUND, 0);
#endif
}

} // namespace wirebell
