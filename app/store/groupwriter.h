// SPDX-License-Identifier: MIT
#pragma once

#include "store/indexwriter.h"
#include "store/pendingrecords.h"
#include "store/segmentwriter.h"

#include <functional>

namespace wirebell {

/// Makes a group of records durable as a whole: their bytes in one write, their rows in one transaction.
class GroupWriter
{
public:
    /// `writer` is the number by which LockedByte::writers knows us. What is passed must outlive this.
    GroupWriter(const StorePaths &paths, const PrivateFile &locks, const Database &database, qint64 writer)
        : m_paths(paths), m_database(database), m_writer(writer), m_index(database), m_segment(paths, locks)
    {
    }

    /// Whether the statements fit the index.
    bool isValid() const { return m_index.isValid(); }

    /// Writes all of `records` and gives each its number. `flush`: returns once the bytes survive a power cut; SQLite
    /// sees to the rows. After an error nothing of it counts, and all can be written again. Errors: DiskFull,
    /// StoreNotWritable, StoreBusy, StoreDamaged.
    Result<void> write(PendingRecords &records, bool flush);
    /// Runs `steps` as one transaction of the index, together with the records that they append(), `room` bytes at most (0: none).
    /// Where they fail nothing of it counts. `flush`: as write(). Errors: as write(), and those of `steps`.
    Result<void> change(qint64 room, bool flush, const std::function<Result<void>()> &steps);
    /// Within change(): appends a record. Errors: as write().
    Result<RecordPlace> append(std::string_view record);
    const Database &database() const { return m_database; }
    qint64 writer() const { return m_writer; }
    /// IndexWriter::Front::removals, as of the last write().
    qint64 removals() const { return m_front.removals; }
    /// What is written next goes to a segment that did not exist before; the one written so far is left as it stands.
    void leaveSegment() { m_segment.leave(); }
    qint64 segment() const { return m_segment.number(); }

    /// The segments written so far survive a power cut once this returns. Any thread.
    void syncSegments() { m_segment.syncAll(); }

private:
    Result<void> tryWrite(PendingRecords &records, bool flush);
    Result<void> sortOut(PendingRecords &records);
    Result<void> placeRecords(PendingRecords &records, bool flush);
    Result<void> prepare(qint64 size);
    Result<void> noteSegment();
    Result<void> flushSegment();
    static void giveNumbers(PendingRecords &records, qint64 last);
    int writeRows(PendingRecords &records, const RecordPlace &place);
    int writeRequestRow(PendingRecords &records, PendingRecords::Entry &entry, const RecordPlace &place);
    Result<void> checked(int code) const;

    const StorePaths &m_paths;
    const Database &m_database;
    const qint64 m_writer;
    IndexWriter m_index;
    SegmentWriter m_segment;
    qint64 m_notedSegment = 0; // the index knows of this one
    IndexWriter::Front m_front;
    qint64 m_appended = 0; // by change(), so far
};

} // namespace wirebell
