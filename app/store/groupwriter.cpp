// SPDX-License-Identifier: MIT
#include "store/groupwriter.h"

#include <sqlite3.h>

namespace wirebell {

Result<void> GroupWriter::write(PendingRecords &records, bool flush)
{
    const Result<void> written = tryWrite(records, flush);
    if (!written) {
        m_index.rollback();
        m_segment.discard();
    }
    return written;
}

// Bytes first, rows after: what a row names is there. The transaction begins before, so that the numbers are settled
// when the records are written.
Result<void> GroupWriter::tryWrite(PendingRecords &records, bool flush)
{
    if (const auto begun = checked(m_index.begin()); !begun)
        return begun;
    const auto last = m_index.lastNumber();
    if (!last)
        return checked(last.error());
    giveNumbers(records, *last);
    if (const auto placed = placeRecords(records, flush); !placed)
        return placed;
    const RecordPlace place{m_segment.number(), m_segment.end()};
    if (place.segment != m_notedSegment)
        if (const auto noted = checked(m_index.setLastSegment(place.segment)); !noted)
            return noted;
    if (const auto written = checked(writeRows(records, place)); !written)
        return written;
    if (const auto committed = checked(m_index.commit()); !committed)
        return committed;
    m_segment.advance(qint64(records.bytes().size()));
    m_notedSegment = place.segment;
    return {};
}

void GroupWriter::giveNumbers(PendingRecords &records, qint64 last)
{
    for (PendingRecords::Entry &entry : records.entries()) {
        if (entry.isNew)
            records.number(entry, ++last);
        else if (entry.request >= 0)
            records.number(entry, records.entries()[size_t(entry.request)].number);
        else
            records.number(entry, entry.number);
    }
}

Result<void> GroupWriter::placeRecords(PendingRecords &records, bool flush)
{
    const auto lastSegment = m_segment.number() > 0 ? m_notedSegment : m_index.lastSegment();
    if (!lastSegment)
        return checked(lastSegment.error());
    if (const auto prepared = m_segment.prepare(*lastSegment, qint64(records.bytes().size())); !prepared)
        return prepared;
    if (const auto written = m_segment.write(records.bytes()); !written || !flush)
        return written;
    if (m_segment.number() != m_notedSegment)
        (void)syncFolder(nativePath(m_paths.bytes()));
    return m_segment.sync();
}

int GroupWriter::writeRows(PendingRecords &records, const RecordPlace &place)
{
    for (PendingRecords::Entry &entry : records.entries()) {
        if (entry.isNew || entry.isWhole)
            if (const int code = writeRequestRow(records, entry, place); code != SQLITE_DONE)
                return code;
        if (entry.kind == RecordKind::Answer)
            if (const int code = m_index.insert(records.answerRow(entry, place)); code != SQLITE_DONE)
                return code;
    }
    return SQLITE_DONE;
}

int GroupWriter::writeRequestRow(PendingRecords &records, PendingRecords::Entry &entry, const RecordPlace &place)
{
    if (entry.isNew) {
        const int code = m_index.insert(records.requestRow(entry, place, m_writer));
        if (code != SQLITE_CONSTRAINT_UNIQUE)
            return code;
        // An exchange that stands here already, finished once more. The number it was to have stays free.
        const auto number = m_index.numberOf(entry.id);
        if (!number)
            return number.error();
        entry.number = *number;
        if (const int gap = m_index.setNotDense(); gap != SQLITE_DONE)
            return gap;
    }
    return m_index.update(records.requestRow(entry, place, m_writer));
}

Result<void> GroupWriter::checked(int code) const
{
    if (code != SQLITE_DONE)
        return std::unexpected(m_database.errorOf(code));
    return {};
}

} // namespace wirebell
