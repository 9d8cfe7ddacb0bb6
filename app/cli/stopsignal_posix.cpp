// SPDX-License-Identifier: MIT
#include "cli/stopsignal.h"

#include <cerrno>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

namespace wirebell {

namespace {

int toWatcher = -1; // the pipe's end that the handler writes to

} // namespace

extern "C" {
static void tellWatcher(int)
{
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(toWatcher, &byte, 1);
    errno = before;
}
}

void watchStopSignals(void (*called)(void *context), void *context)
{
    // By a handler, as a mask does not reach the threads that a library has started before.
    int ends[2];
    if (::pipe(ends) != 0)
        return; // the signals end the program, as they do by themselves
    for (const int end : ends)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    toWatcher = ends[1];
    std::thread([from = ends[0], called, context] {
        char byte = 0;
        for (;;) {
            const ssize_t size = ::read(from, &byte, 1);
            if (size == 1)
                called(context);
            else if (size == 0 || errno != EINTR)
                return;
        }
    }).detach();
    struct sigaction action = {};
    action.sa_handler = tellWatcher;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace wirebell
