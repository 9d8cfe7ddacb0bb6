// SPDX-License-Identifier: MIT
#pragma once

#include "store/changewriter.h"
#include "store/storepaths.h"

#include <set>

namespace wirebell {

/// Removes the bytes of records, the spooled bodies of their exchanges, and segments in which nothing is left. It can be
/// stopped at any moment and done again. One thread.
///
/// Records beside each other are made one Void record, and what is behind its header is erased: the bytes are gone, and
/// their blocks are the file system's again where it can take them from within a file. What is kept stays in its place,
/// so that no one who reads notices.
class WasteRemoval
{
public:
    /// `locks`: see LockedByte, an opening that holds none of them. What is passed must outlive this.
    WasteRemoval(const StorePaths &paths, const PrivateFile &locks) : m_paths(paths), m_locks(locks) {}

    /// `waste` in the order of places. Errors: StoreNotWritable, DiskFull.
    Result<void> remove(const std::vector<Waste> &waste, bool flush);
    /// Removes the segments below `newest` that remove() was at, that no one writes, and in which no record says
    /// anything: `isNeeded` is asked about each that is found, until it says yes.
    void removeSegments(qint64 newest, const std::function<bool(const RecordHeader &, const RecordPlace &)> &isNeeded);

    /// Whether the file system takes back space from within a file, as far as is known.
    bool givesBackSpace() const { return m_givesBackSpace; }

private:
    Result<void> removeFrom(const PrivateFile &segment, std::span<const Waste> waste);
    void removeSegment(qint64 number,
                       const std::function<bool(const RecordHeader &, const RecordPlace &)> &isNeeded) const;

    const StorePaths &m_paths;
    const PrivateFile &m_locks;
    std::set<qint64> m_touched;
    bool m_givesBackSpace = true;
};

} // namespace wirebell
