// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/segmentscan.h"
#include "store/storepaths.h"

namespace wirebell {

/// What a rebuild found.
struct RebuildReport
{
    qint64 exchanges = 0;            ///< that the index has now
    QList<DamagedStretch> damaged;   ///< where records are lost
    QString setAside;                ///< the path of the index that stood there; empty where none did
};

/// Makes the index of an exchange log anew from its segments, numbers and notes included. The index that stood there is
/// set aside as `index.sqlite.damaged`, numbered where that exists. Errors: StoreBusy (someone writes the log),
/// FileNotFound (no segments there), StoreNotWritable, DiskFull, with the path; the old index stands as it was then.
Result<RebuildReport> rebuildIndex(const QString &folder);

/// The same for a caller that holds LockedByte::opening and knows that no one writes.
Result<RebuildReport> rebuildIndexLocked(const StorePaths &paths);

} // namespace wirebell
