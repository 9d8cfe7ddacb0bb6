// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/storepaths.h"

namespace wirebell {

/// Makes the index of an exchange log anew from its segments, numbers included. The index that stood there is set aside
/// as `index.sqlite.damaged`, numbered where that exists. Gives the number of exchanges. Errors: StoreBusy (someone
/// writes the log), FileNotFound (no segments there), StoreNotWritable, DiskFull, with the path; the old index stands
/// as it was then.
Result<qint64> rebuildIndex(const QString &folder);

/// The same for a caller that holds LockedByte::opening and knows that no one writes.
Result<qint64> rebuildIndexLocked(const StorePaths &paths);

} // namespace wirebell
