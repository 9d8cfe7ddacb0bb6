// SPDX-License-Identifier: MIT
#pragma once

namespace wirebell {

/// From now on the calling thread runs when no other has anything to do, as far as the system knows such threads, and
/// its use of the disk stands back too.
void makeThisThreadIdle();

} // namespace wirebell
