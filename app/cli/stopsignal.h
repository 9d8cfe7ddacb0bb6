// SPDX-License-Identifier: MIT
#pragma once

namespace wirebell {

/// Calls `called(context)` on a thread of its own each time the system asks the program to end (SIGINT, SIGTERM; on
/// Windows Ctrl+C and closing the console). Once.
void watchStopSignals(void (*called)(void *context), void *context);

} // namespace wirebell
