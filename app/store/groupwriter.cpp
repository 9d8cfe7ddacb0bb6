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
    const auto front = m_index.front();
    if (!front)
        return checked(front.error());
    m_front = *front;
    giveNumbers(records, m_front.number);
    if (const auto sorted = sortOut(records); !sorted)
        return sorted;
    if (const auto placed = placeRecords(records, flush); !placed)
        return placed;
    const RecordPlace place{m_segment.number(), m_segment.end()};
    if (const auto noted = noteSegment(); !noted)
        return noted;
    if (const auto written = checked(writeRows(records, place)); !written)
        return written;
    if (const auto committed = checked(m_index.commit()); !committed)
        return committed;
    m_segment.advance(qint64(records.bytes().size()));
    m_notedSegment = place.segment;
    return {};
}

Result<void> GroupWriter::change(qint64 room, bool flush, const std::function<Result<void>()> &steps)
{
    m_appended = 0;
    const auto done = [&]() -> Result<void> {
        if (const auto begun = checked(m_index.begin()); !begun)
            return begun;
        if (room > 0) {
            if (const auto prepared = prepare(room); !prepared)
                return prepared;
            if (const auto noted = noteSegment(); !noted)
                return noted;
        }
        if (const auto stepped = steps(); !stepped)
            return stepped;
        if (flush && m_appended > 0)
            if (const auto flushed = flushSegment(); !flushed)
                return flushed;
        return checked(m_index.commit());
    }();
    if (!done) {
        m_index.rollback();
        m_segment.discard();
        return done;
    }
    if (room > 0) {
        m_segment.advance(m_appended);
        m_notedSegment = m_segment.number();
    }
    return {};
}

Result<RecordPlace> GroupWriter::append(std::string_view record)
{
    const RecordPlace place{m_segment.number(), m_segment.end() + m_appended};
    if (const auto written = m_segment.write(record, m_appended); !written)
        return std::unexpected(written.error());
    m_appended += qint64(record.size());
    return place;
}

// Exchanges under way may have been deleted meanwhile, by another process too.
Result<void> GroupWriter::sortOut(PendingRecords &records)
{
    for (PendingRecords::Entry &entry : records.entries()) {
        if (entry.isNew || entry.request >= 0) {
            entry.removals = m_front.removals;
            continue;
        }
        if (entry.removals == m_front.removals || entry.place == PendingRecords::Place::Nowhere)
            continue;
        const auto fate = m_index.fateOf(entry.number, entry.id);
        if (!fate)
            return checked(fate.error());
        if (*fate == IndexWriter::Fate::Forgotten)
            records.blank(entry);
        else
            entry.place = *fate == IndexWriter::Fate::Kept ? PendingRecords::Place::Lists
                                                           : PendingRecords::Place::Deleted;
    }
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
    if (const auto prepared = prepare(qint64(records.bytes().size())); !prepared)
        return prepared;
    if (const auto written = m_segment.write(records.bytes()); !written || !flush)
        return written;
    return flushSegment();
}

Result<void> GroupWriter::prepare(qint64 size)
{
    const auto lastSegment = m_segment.number() > 0 ? m_notedSegment : m_index.lastSegment();
    if (!lastSegment)
        return checked(lastSegment.error());
    return m_segment.prepare(*lastSegment, size);
}

Result<void> GroupWriter::noteSegment()
{
    if (m_segment.number() == m_notedSegment)
        return {};
    return checked(m_index.setLastSegment(m_segment.number()));
}

Result<void> GroupWriter::flushSegment()
{
    if (m_segment.number() != m_notedSegment)
        (void)syncFolder(nativePath(m_paths.bytes()));
    return m_segment.sync();
}

int GroupWriter::writeRows(PendingRecords &records, const RecordPlace &place)
{
    for (PendingRecords::Entry &entry : records.entries()) {
        if (entry.place == PendingRecords::Place::Nowhere)
            continue;
        if (entry.place == PendingRecords::Place::Deleted) {
            if (const int code = m_index.insertGone(records.answerRow(entry, place)); code != SQLITE_DONE)
                return code;
            continue;
        }
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
        if (const int gap = m_index.leaveGap(entry.number); gap != SQLITE_DONE)
            return gap;
        entry.number = *number;
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
