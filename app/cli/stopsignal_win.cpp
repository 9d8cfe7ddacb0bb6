// SPDX-License-Identifier: MIT
#include "cli/stopsignal.h"

#include <windows.h>

namespace wirebell {

namespace {

void (*stopCalled)(void *) = nullptr;
void *stopContext = nullptr;

BOOL WINAPI handle(DWORD)
{
    stopCalled(stopContext);
    return TRUE;
}

} // namespace

void watchStopSignals(void (*called)(void *context), void *context)
{
    stopCalled = called;
    stopContext = context;
    SetConsoleCtrlHandler(handle, TRUE);
}

} // namespace wirebell
