// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"
#include "store/rebuild.h"
#include "store/storepaths.h"

#include <optional>

namespace wirebell {

/// The index, and what was found where it was made anew.
struct OpenedIndex
{
    Database database;
    std::optional<RebuildReport> rebuilt;
};

/// Opens the index for writing, made where there is none; where segments stand without one, or with a damaged one that no
/// one writes, it is made from them. `locks` is StorePaths::locks(), open for writing: those who make an index wait for
/// each other. Errors: StoreNotWritable, StoreDamaged (nothing was changed), StoreNewer, StoreBusy, DiskFull, with the
/// path.
Result<OpenedIndex> openIndexForWriting(const StorePaths &paths, const PrivateFile &locks, bool fullSync);

} // namespace wirebell
