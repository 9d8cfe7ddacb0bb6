// SPDX-License-Identifier: MIT
#include "store/idlethread.h"

#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace wirebell {

void makeThisThreadIdle() { (void)SetThreadPriority(GetCurrentThread(), THREAD_MODE_BACKGROUND_BEGIN); }

} // namespace wirebell
