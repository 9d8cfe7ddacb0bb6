// SPDX-License-Identifier: MIT
#pragma once

namespace wirebell {

/// From now on the calling thread stands back for others, with the processor and with the disk. It still gets its share:
/// a thread that ran only when no other does could be halted for long with a lock that the others wait for, such as
/// those within SQLite.
void lowerPriorityOfThisThread();

} // namespace wirebell
