// SPDX-License-Identifier: MIT
#include "store/lowpriority.h"

#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace wirebell {

void lowerPriorityOfThisThread() { (void)SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL); }

} // namespace wirebell
