// SPDX-License-Identifier: MIT
#include "cli/stopsignal.h"

#include <csignal>
#include <thread>

namespace wirebell {

void watchStopSignals(void (*called)(void *context), void *context)
{
    // Threads started later inherit the mask, so that only the one below gets the signals.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([signals, called, context] {
        int signal = 0;
        while (sigwait(&signals, &signal) == 0)
            called(context);
    }).detach();
}

} // namespace wirebell
