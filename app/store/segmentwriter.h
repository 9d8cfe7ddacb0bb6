// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/storepaths.h"

#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace wirebell {

/// Appends to the segments of one log. A segment has one writer at a time, who holds its byte in the file of locks; one
/// that its writer left is continued. One thread, but for syncAll().
class SegmentWriter
{
public:
    /// `locks` is StorePaths::locks(), open for writing; it must outlive the writer.
    SegmentWriter(const StorePaths &paths, const PrivateFile &locks) : m_paths(paths), m_locks(locks) {}
    ~SegmentWriter();
    Q_DISABLE_COPY_MOVE(SegmentWriter)

    /// Sees to a segment with room for `size` bytes, or an empty one; `newest` is the highest number that any writer
    /// has used. Errors: DiskFull, StoreNotWritable, with the path.
    Result<void> prepare(qint64 newest, qint64 size);
    /// The number of the segment, and where the next byte goes.
    qint64 number() const { return m_number; }
    qint64 end() const { return m_end; }

    /// Writes `behind` bytes behind the end; it counts only once advance() was called, and is overwritten otherwise.
    /// Errors as above.
    Result<void> write(std::string_view bytes, qint64 behind = 0);
    void advance(qint64 size) { m_end += size; }
    /// The next prepare() takes a segment of a higher number.
    void leave() { m_isLeft = m_file != nullptr; }
    /// Takes back what write() left behind the end, as far as the system lets us.
    void discard();
    /// Returns once what was written survives a power cut. Errors as above.
    Result<void> sync();
    /// The same for all segments that were written to since the last call. Any thread.
    void syncAll();

private:
    Result<void> checked(FileTrouble trouble) const;

    const StorePaths m_paths;
    const PrivateFile &m_locks;
    std::shared_ptr<const PrivateFile> m_file;
    qint64 m_number = 0;
    qint64 m_end = 0;
    bool m_isLeft = false;
    std::mutex m_mutex; // the list below
    std::vector<std::shared_ptr<const PrivateFile>> m_unsynced;
};

} // namespace wirebell
