// SPDX-License-Identifier: MIT
#include "store/segmentwriter.h"

#include "store/record.h"

#include <utility>

namespace wirebell {

SegmentWriter::~SegmentWriter()
{
    if (m_number > 0)
        m_locks.unlock(LockedByte::segments + m_number);
}

Result<void> SegmentWriter::prepare(qint64 newest, qint64 size)
{
    if (m_file && !m_isLeft && m_end + size <= RecordPlace::segmentLimit)
        return {};
    for (qint64 number = m_file ? m_number + 1 : qMax(newest, qint64(1));; ++number) {
        const QString path = m_paths.segment(number);
        const auto isOurs = m_locks.tryLock(LockedByte::segments + number);
        if (!isOurs)
            return failure(writingErrorKind(isOurs.error()), path);
        if (!*isOurs)
            continue;
        auto file = PrivateFile::open(nativePath(path), PrivateFile::Mode::Write);
        const auto end = file ? file->size() : std::unexpected(file.error());
        if (end && (*end == 0 || *end + size <= RecordPlace::segmentLimit)) {
            if (m_number > 0)
                m_locks.unlock(LockedByte::segments + m_number);
            m_file = std::make_shared<const PrivateFile>(std::move(*file));
            m_number = number;
            m_end = *end;
            m_isLeft = false;
            const std::lock_guard lock(m_mutex);
            m_unsynced.push_back(m_file);
            return {};
        }
        m_locks.unlock(LockedByte::segments + number);
        if (!end)
            return failure(writingErrorKind(end.error()), path);
    }
}

Result<void> SegmentWriter::write(std::string_view bytes, qint64 behind)
{
    return checked(m_file->write(m_end + behind, bytes.data(), bytes.size()));
}

void SegmentWriter::discard()
{
    if (m_file)
        (void)m_file->truncate(m_end);
}

Result<void> SegmentWriter::sync() { return checked(m_file->sync()); }

void SegmentWriter::syncAll()
{
    std::vector<std::shared_ptr<const PrivateFile>> files;
    {
        const std::lock_guard lock(m_mutex);
        files = m_unsynced;
        // The last one may grow on.
        if (m_unsynced.size() > 1)
            m_unsynced.erase(m_unsynced.begin(), m_unsynced.end() - 1);
    }
    for (const auto &file : files)
        (void)file->sync();
}

Result<void> SegmentWriter::checked(FileTrouble trouble) const
{
    if (trouble != FileTrouble::None)
        return failure(writingErrorKind(trouble), m_paths.segment(m_number));
    return {};
}

} // namespace wirebell
