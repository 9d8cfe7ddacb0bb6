// SPDX-License-Identifier: MIT
#include "store/refill.h"

#include "store/exchangerow.h"
#include "store/factsreader.h"
#include "store/pairkey.h"

#include <sqlite3.h>

namespace wirebell {

namespace {

// Numbers from here on wait for one that is free.
constexpr qint64 unnumbered = qint64(1) << 40;

} // namespace

Refill::Refill(const Database &database)
    : m_database(database)
    , m_writer(database)
    , m_known(database.prepare("SELECT number, request_size, url FROM exchange WHERE id = ?1"))
    , m_madeAt(database.prepare("SELECT started FROM exchange WHERE number = ?1"))
    , m_moveRequest(database.prepare("UPDATE exchange SET number = ?2 WHERE number = ?1"))
    , m_moveAnswer(database.prepare("UPDATE answer SET number = ?2 WHERE number = ?1"))
    , m_next(database.prepare("SELECT min(number) FROM exchange WHERE number >= ?1"))
    , m_waste(database.prepare("INSERT OR IGNORE INTO waste VALUES (?1, ?2, ?3, ?4)"))
    , m_nextUnnumbered(unnumbered)
{
}

Result<void> Refill::add(const Record &record, const RecordPlace &place)
{
    if (record.header.number < unnumbered)
        m_lastNumber = qMax(m_lastNumber, record.header.number);
    const Seen seen{record.header.madeAt, place.packed(), record.header.recordSize()};
    switch (record.header.kind) {
    case RecordKind::Request:
    case RecordKind::Answer:
        return addExchange(record, place);
    case RecordKind::Note:
        addNote(record, seen);
        break;
    case RecordKind::Deletion:
        addDeletion(record, seen);
        break;
    case RecordKind::Void:
    case RecordKind::Piece:
        break;
    }
    return {};
}

Result<void> Refill::addExchange(const Record &record, const RecordPlace &place)
{
    const QUuid::Id128Bytes id = record.header.id.toBytes();
    m_known.bindBlob(1, QByteArrayView(id.data, 16));
    const bool isKnown = m_known.step() == SQLITE_ROW;
    const qint64 knownNumber = isKnown ? m_known.integer(0) : 0;
    const qint64 knownSize = isKnown ? m_known.integer(1) : 0;
    Exchange exchange;
    FactsBeside beside;
    if (isKnown)
        exchange.url = m_known.text(2);
    m_known.reset();
    if (!readFacts(record.facts, exchange, beside))
        return {}; // a later version's
    const bool isRequest = record.header.kind == RecordKind::Request;
    if (isKnown && isRequest)
        return {}; // written twice by a program that was stopped in between

    const auto sizeOf = [&](Direction direction) {
        const qint64 spooled = beside.spooled.of(direction);
        return spooled >= 0 ? spooled : (direction == Direction::Out ? record.out : record.in).size();
    };
    RequestRow row;
    row.number = record.header.number;
    row.id = record.header.id;
    row.role = exchange.role;
    row.purpose = exchange.purpose;
    row.startedAt = exchange.startedAt;
    row.method = beside.startLine.method;
    row.target = beside.startLine.target;
    const QByteArray url = exchange.url.left(ExchangeRow::longestTarget).toUtf8();
    row.url = url;
    row.marks = beside.startLine.marks;
    row.connection = PairKey::connection(exchange.connection);
    row.requestSize = sizeOf(exchange.requestDirection());
    if (isRequest) {
        row.record = place;
        row.length = record.header.recordSize();
    }
    if (!isKnown) {
        if (const auto inserted = insert(row); !inserted || isRequest)
            return inserted;
    } else {
        row.number = knownNumber;
        if (beside.spooled.of(exchange.requestDirection()) < 0)
            row.requestSize += knownSize;
        if (const auto updated = checked(m_writer.update(row)); !updated)
            return updated;
    }
    return checked(m_writer.insert({.number = row.number,
                                    .state = exchange.state,
                                    .endedAt = record.header.madeAt,
                                    .duration = exchange.timing.total(),
                                    .status = beside.startLine.status,
                                    .error = exchange.error ? std::optional(exchange.error->kind) : std::nullopt,
                                    .responseSize = sizeOf(exchange.responseDirection()),
                                    .marks = beside.startLine.marks,
                                    .record = place,
                                    .length = record.header.recordSize()}));
}

void Refill::addNote(const Record &record, const Seen &seen)
{
    const auto annotation = readNote(record);
    if (!annotation)
        return;
    m_lastEvent = qMax(m_lastEvent, seen.madeAt);
    SeenNote &note = m_notes[record.header.id];
    if (note.seen.length > 0)
        m_replaced.append({record.header.id, note.seen.madeAt > seen.madeAt ? seen : note.seen});
    if (note.seen.madeAt <= seen.madeAt)
        note = {seen, *annotation};
}

void Refill::addDeletion(const Record &record, const Seen &seen)
{
    const auto deletion = readDeletion(record);
    if (!deletion)
        return;
    m_lastEvent = qMax(m_lastEvent, seen.madeAt);
    m_dropped = qMax(m_dropped, deletion->dropped);
    m_deletions.append(seen);
    for (const QUuid &id : deletion->ids)
        if (Seen &known = m_deleted[id]; known.madeAt < seen.madeAt)
            known = seen;
}

Result<qint64> Refill::end(qint64 lastSegment)
{
    if (const auto done = giveNumbers(); !done)
        return std::unexpected(done.error());
    if (const auto done = writeNotes(); !done)
        return std::unexpected(done.error());
    if (const auto done = writeDeletions(); !done)
        return std::unexpected(done.error());
    if (const auto done = writeFacts(lastSegment); !done)
        return std::unexpected(done.error());
    return m_database.number("SELECT count(*) FROM exchange").value_or(0);
}

Result<void> Refill::giveNumbers()
{
    for (;;) {
        m_next.bind(1, unnumbered);
        const bool isThere = m_next.step() == SQLITE_ROW && !m_next.isNull(0);
        const qint64 number = isThere ? m_next.integer(0) : 0;
        m_next.reset();
        if (!isThere)
            return {};
        if (const auto moved = move(number, ++m_lastNumber); !moved)
            return moved;
    }
}

Result<void> Refill::writeNotes()
{
    Statement insert = m_database.prepare("INSERT INTO note (number, pinned, colour, labels, note, made, record, length) "
                                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    for (const auto &[id, note] : m_notes.asKeyValueRange()) {
        const auto number = m_writer.numberOf(id);
        if (!number)
            return checked(number.error());
        if (*number == 0) {
            if (const auto wasted = waste(note.seen, id, false); !wasted)
                return wasted;
            continue;
        }
        const QByteArray labels = joinedLabels(note.annotation.labels).toUtf8();
        const QByteArray text = note.annotation.note.toUtf8();
        insert.bind(1, *number);
        insert.bind(2, note.annotation.pinned ? 1 : 0);
        insert.bind(3, qint64(note.annotation.colour));
        insert.bindText(4, labels);
        insert.bindText(5, text);
        insert.bind(6, note.seen.madeAt);
        insert.bind(7, note.seen.place);
        insert.bind(8, note.seen.length);
        if (const auto inserted = checked(insert.run()); !inserted)
            return inserted;
    }
    for (const auto &[id, seen] : std::as_const(m_replaced))
        if (const auto wasted = waste(seen, id, false); !wasted)
            return wasted;
    return {};
}

// A note that is later than the deletion took it back.
Result<void> Refill::writeDeletions()
{
    for (const auto &[id, seen] : m_deleted.asKeyValueRange()) {
        if (const auto note = m_notes.constFind(id); note != m_notes.cend() && note->seen.madeAt > seen.madeAt)
            continue;
        const auto number = m_writer.numberOf(id);
        if (!number)
            return checked(number.error());
        if (*number == 0)
            continue;
        if (const auto moved = run("INSERT INTO gone SELECT number, id, role, purpose, writer, started, method, target, "
                                   "url, request_size, marks, connection, pair, record, length, 0, ?2, ?3, ?4 "
                                   "FROM exchange WHERE number = ?1",
                                   {*number, seen.place, seen.length, seen.madeAt});
            !moved)
            return moved;
        for (const char *sql : {"INSERT INTO gone_answer SELECT * FROM answer WHERE number = ?1",
                                "DELETE FROM answer WHERE number = ?1", "DELETE FROM exchange WHERE number = ?1"})
            if (const auto moved = run(sql, {*number}); !moved)
                return moved;
    }
    Statement isMeant = m_database.prepare("SELECT 1 FROM gone WHERE deletion = ?1 LIMIT 1");
    for (const Seen &seen : std::as_const(m_deletions)) {
        isMeant.bind(1, seen.place);
        const bool isStillMeant = isMeant.step() == SQLITE_ROW;
        isMeant.reset();
        if (!isStillMeant)
            if (const auto wasted = waste(seen, QUuid(), true); !wasted)
                return wasted;
    }
    return {};
}

Result<void> Refill::writeFacts(qint64 lastSegment)
{
    if (const auto noted = checked(m_writer.setLastSegment(lastSegment)); !noted)
        return noted;
    if (const auto noted = run("UPDATE fact SET value = CASE name WHEN 'event' THEN ?1 WHEN 'dropped' THEN ?2 ELSE ?3 - "
                               "(SELECT count(*) FROM exchange) END WHERE name IN ('event', 'dropped', 'gaps')",
                               {m_lastEvent, m_dropped, m_lastNumber});
        !noted)
        return noted;
    if (const auto noted = run("UPDATE fact SET value = (SELECT value = 0 FROM fact WHERE name = 'gaps') "
                               "WHERE name = 'dense'");
        !noted)
        return noted;
    return run("UPDATE fact SET value = ?1 WHERE name = 'number' AND (SELECT value FROM fact WHERE name = 'gaps') > 0",
               {m_lastNumber});
}

// Of two exchanges with one number, the later has it: the earlier was written by a program that was stopped before
// its rows were.
Result<void> Refill::insert(RequestRow &row)
{
    if (row.number <= 0 || row.number >= unnumbered)
        row.number = m_nextUnnumbered++;
    m_madeAt.bind(1, row.number);
    const bool isTaken = m_madeAt.step() == SQLITE_ROW;
    const qint64 other = isTaken ? m_madeAt.integer(0) : 0;
    m_madeAt.reset();
    if (isTaken && other <= row.startedAt) {
        if (const auto moved = move(row.number, m_nextUnnumbered++); !moved)
            return moved;
    } else if (isTaken) {
        row.number = m_nextUnnumbered++;
    }
    return checked(m_writer.insert(row));
}

Result<void> Refill::move(qint64 from, qint64 to)
{
    for (Statement *statement : {&m_moveRequest, &m_moveAnswer}) {
        statement->bind(1, from);
        statement->bind(2, to);
        if (const auto moved = checked(statement->run()); !moved)
            return moved;
    }
    return {};
}

Result<void> Refill::waste(const Seen &seen, const QUuid &id, bool isDeletion)
{
    const QByteArray bytes = id.toRfc4122();
    m_waste.bind(1, seen.place);
    m_waste.bind(2, seen.length);
    m_waste.bindBlob(3, bytes);
    if (isDeletion)
        m_waste.bind(4, seen.madeAt);
    else
        m_waste.bindNull(4);
    return checked(m_waste.run());
}

Result<void> Refill::run(const char *sql, std::initializer_list<qint64> values) const
{
    Statement statement = m_database.prepare(sql);
    int parameter = 1;
    for (const qint64 value : values)
        statement.bind(parameter++, value);
    return checked(statement.run());
}

Result<void> Refill::checked(int code) const
{
    if (code != SQLITE_DONE)
        return std::unexpected(m_database.errorOf(code));
    return {};
}

} // namespace wirebell
