// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"
#include "store/storepaths.h"

namespace wirebell {

/// Opens the index for writing, made where there is none; where segments stand without one, it is made from them.
/// `locks` is StorePaths::locks(), open for writing: those who make an index wait for each other. Errors:
/// StoreNotWritable, StoreDamaged (nothing was changed), StoreNewer, StoreBusy, DiskFull, with the path.
Result<Database> openIndexForWriting(const StorePaths &paths, const PrivateFile &locks, bool fullSync);

} // namespace wirebell
