// SPDX-License-Identifier: MIT
#include "store/changewriter.h"

#include "store/changerecord.h"

#include "base/clock.h"

#include <sqlite3.h>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

#define AMONG " IN (SELECT value FROM json_each(?10)) "
#define REQUEST_COLUMNS                                                                                                \
    "number, id, role, purpose, writer, started, method, target, url, request_size, marks, connection, pair, record, " \
    "length "
#define ANSWER_COLUMNS "number, state, ended, duration, status, error, response_size, marks, record, length "

// The bytes of one exchange's deletion record beside its ids, and of a note's record beside its text.
constexpr qint64 recordRoom = 256;

QByteArray listOf(const QList<qint64> &numbers)
{
    QByteArrayList words;
    for (const qint64 number : numbers)
        words.append(QByteArray::number(number));
    return '[' + words.join(',') + ']';
}

} // namespace

struct ChangeWriter::Chosen
{
    QList<qint64> numbers;
    QList<QUuid> ids;
};

Result<void> ChangeWriter::annotate(const QUuid &id, Annotation annotation)
{
    QStringList labels;
    for (const QString &label : std::as_const(annotation.labels))
        if (const QString simple = label.simplified(); !simple.isEmpty() && !labels.contains(simple))
            labels.append(simple);
    annotation.labels = labels;
    if (annotation.note.size() > Annotation::longestNote || labels.size() > Annotation::mostLabels
        || std::ranges::any_of(labels, [](const QString &label) { return label.size() > Annotation::longestLabel; }))
        return failure(ErrorKind::InvalidOption, id.toString(QUuid::WithoutBraces));

    const auto room = qint64(noteRecord(id, 0, 0, annotation).size());
    return m_writing.change(room, m_flush, [&]() -> Result<void> {
        const auto chosen = choose("SELECT number, id FROM exchange WHERE id = ?1", {id});
        if (!chosen)
            return std::unexpected(chosen.error());
        if (chosen->ids.isEmpty())
            return failure(ErrorKind::NoSuchExchange, id.toString(QUuid::WithoutBraces));
        return writeNote(chosen->numbers.first(), id, annotation);
    });
}

Result<qint64> ChangeWriter::remove(const QList<QUuid> &ids)
{
    qint64 count = 0;
    const auto done = m_writing.change(recordRoom + 16 * ids.size(), m_flush, [&]() -> Result<void> {
        const auto chosen = choose("SELECT number, id FROM exchange WHERE id = ?1", ids);
        if (!chosen)
            return std::unexpected(chosen.error());
        count = chosen->ids.size();
        if (count == 0)
            return {};
        if (const auto appended = appendDeletion(*chosen, 0); !appended)
            return appended;
        const QByteArray numbers = listOf(chosen->numbers);
        if (const auto moved = run("INSERT INTO gone (" REQUEST_COLUMNS ", deleter, deletion, deletion_length, deleted) "
                                   "SELECT " REQUEST_COLUMNS ", ?1, ?2, ?3, ?4 FROM exchange WHERE number" AMONG,
                                   {m_writing.writer(), m_place.packed(), m_length, m_madeAt}, numbers);
            !moved)
            return moved;
        for (const char *sql : {"INSERT INTO gone_answer (" ANSWER_COLUMNS ") SELECT " ANSWER_COLUMNS "FROM answer "
                                "WHERE number" AMONG,
                                "DELETE FROM answer WHERE number" AMONG, "DELETE FROM exchange WHERE number" AMONG})
            if (const auto moved = run(sql, {}, numbers); !moved)
                return moved;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return count;
}

Result<qint64> ChangeWriter::restore(const QList<QUuid> &ids)
{
    qint64 count = 0;
    qint64 room = recordRoom * ids.size();
    for (const QUuid &id : ids) {
        Statement length = m_writing.database().prepare(
            "SELECT note.length FROM note JOIN gone USING (number) WHERE id = ?1");
        const QByteArray bytes = id.toRfc4122();
        length.bindBlob(1, bytes);
        if (length.step() == SQLITE_ROW)
            room += length.integer(0);
    }
    const auto done = m_writing.change(room, m_flush, [&]() -> Result<void> {
        const auto chosen = choose("SELECT number, id FROM gone WHERE id = ?1", ids);
        if (!chosen)
            return std::unexpected(chosen.error());
        count = chosen->ids.size();
        if (count == 0)
            return {};
        for (qsizetype i = 0; i < count; ++i)
            if (const auto noted = restoreNote(chosen->numbers[i], chosen->ids[i]); !noted)
                return noted;
        const QByteArray numbers = listOf(chosen->numbers);
        for (const char *sql :
             {"INSERT INTO exchange (" REQUEST_COLUMNS ") SELECT " REQUEST_COLUMNS "FROM gone WHERE number" AMONG,
              "INSERT INTO answer (" ANSWER_COLUMNS ") SELECT " ANSWER_COLUMNS "FROM gone_answer WHERE number" AMONG,
              // A deletion all of whose exchanges are back says nothing any more.
              "INSERT OR IGNORE INTO waste SELECT deletion, deletion_length, zeroblob(16), deleted FROM gone "
              "WHERE number" AMONG "AND NOT EXISTS (SELECT 1 FROM gone AS other WHERE other.deletion = gone.deletion "
              "AND NOT other.number" AMONG ")",
              "DELETE FROM gone_answer WHERE number" AMONG, "DELETE FROM gone WHERE number" AMONG})
            if (const auto moved = run(sql, {}, numbers); !moved)
                return moved;
        if (const auto less = run("UPDATE fact SET value = value - ?1 WHERE name = 'gaps'", {count}); !less)
            return less;
        return run("UPDATE fact SET value = (SELECT value = 0 FROM fact WHERE name = 'gaps') WHERE name = 'dense'");
    });
    if (!done)
        return std::unexpected(done.error());
    return count;
}

Result<void> ChangeWriter::drop(const QList<qint64> &numbers)
{
    return m_writing.change(recordRoom + 16 * numbers.size(), m_flush, [&]() -> Result<void> {
        Chosen chosen;
        Statement find = m_writing.database().prepare("SELECT number, id FROM exchange WHERE number" AMONG);
        const QByteArray asked = listOf(numbers);
        find.bindText(10, asked);
        while (find.step() == SQLITE_ROW) {
            chosen.numbers.append(find.integer(0));
            chosen.ids.append(QUuid::fromRfc4122(find.blob(1)));
        }
        if (chosen.ids.isEmpty())
            return {};
        if (const auto appended = appendDeletion(chosen, chosen.ids.size()); !appended)
            return appended;
        const QByteArray list = listOf(chosen.numbers);
        if (const auto wasted = run("INSERT OR IGNORE INTO waste VALUES (?1, ?2, zeroblob(16), ?3)",
                                    {m_place.packed(), m_length, m_madeAt});
            !wasted)
            return wasted;
        for (const char *sql :
             {"INSERT OR IGNORE INTO waste SELECT record, length, id, NULL FROM exchange WHERE record IS NOT NULL AND "
              "number" AMONG,
              "INSERT OR IGNORE INTO waste SELECT answer.record, answer.length, id, NULL FROM answer JOIN exchange "
              "USING (number) WHERE number" AMONG,
              "INSERT OR IGNORE INTO waste SELECT note.record, note.length, id, NULL FROM note JOIN exchange "
              "USING (number) WHERE number" AMONG,
              "DELETE FROM answer WHERE number" AMONG, "DELETE FROM note WHERE number" AMONG,
              "DELETE FROM exchange WHERE number" AMONG})
            if (const auto moved = run(sql, {}, list); !moved)
                return moved;
        return {};
    });
}

Result<qint64> ChangeWriter::discard(qint64 most, const std::function<bool(qint64)> &isOver,
                                     const std::function<bool(qint64)> &isLiving)
{
    QList<qint64> found;
    const auto done = m_writing.change(0, false, [&]() -> Result<void> {
        Statement each = m_writing.database().prepare("SELECT number, deleter, writer, state IS NOT NULL FROM gone "
                                                      "LEFT JOIN gone_answer USING (number)");
        while (found.size() < most && each.step() == SQLITE_ROW)
            if (isOver(each.integer(1)) && (each.integer(3) != 0 || !isLiving(each.integer(2))))
                found.append(each.integer(0));
        each.reset();
        if (found.isEmpty())
            return {};
        const QByteArray numbers = listOf(found);
        for (const char *sql :
             {"INSERT OR IGNORE INTO waste SELECT record, length, id, NULL FROM gone WHERE record IS NOT NULL AND "
              "number" AMONG,
              "INSERT OR IGNORE INTO waste SELECT gone_answer.record, gone_answer.length, id, NULL FROM gone_answer "
              "JOIN gone USING (number) WHERE number" AMONG,
              "INSERT OR IGNORE INTO waste SELECT note.record, note.length, id, NULL FROM note JOIN gone "
              "USING (number) WHERE number" AMONG,
              "INSERT OR IGNORE INTO waste SELECT deletion, deletion_length, zeroblob(16), deleted FROM gone "
              "WHERE number" AMONG "AND NOT EXISTS (SELECT 1 FROM gone AS other WHERE other.deletion = gone.deletion "
              "AND NOT other.number" AMONG ")",
              "DELETE FROM gone_answer WHERE number" AMONG, "DELETE FROM note WHERE number" AMONG,
              "DELETE FROM gone WHERE number" AMONG})
            if (const auto moved = run(sql, {}, numbers); !moved)
                return moved;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return found.size();
}

Result<std::vector<Waste>> ChangeWriter::waste(qint64 most) const
{
    std::vector<Waste> found;
    for (const char *sql : {"SELECT record, length, id FROM waste WHERE made IS NULL ORDER BY record LIMIT ?1",
                            "SELECT record, length, id FROM waste WHERE made < (SELECT max(made) FROM waste) "
                            "ORDER BY record LIMIT ?1"}) {
        Statement each = m_writing.database().prepare(sql);
        each.bind(1, most);
        int code;
        while ((code = each.step()) == SQLITE_ROW)
            found.push_back({RecordPlace::unpacked(each.integer(0)), each.integer(1),
                             QUuid::fromRfc4122(each.blob(2))});
        if (code != SQLITE_DONE)
            return std::unexpected(m_writing.database().errorOf(code));
        if (!found.empty())
            break;
    }
    return found;
}

Result<void> ChangeWriter::forget(const std::vector<Waste> &removed)
{
    QList<qint64> places;
    for (const Waste &each : removed)
        places.append(each.place.packed());
    return m_writing.change(0, false, [&] {
        return run("DELETE FROM waste WHERE record" AMONG, {}, listOf(places));
    });
}

Result<void> ChangeWriter::forgetEverything(const std::function<Result<void>()> &removeBytes)
{
    return m_writing.change(0, m_flush, [&]() -> Result<void> {
        if (const auto noted = run("UPDATE fact SET value = CASE name WHEN 'removals' THEN value + 1 WHEN 'dropped' THEN 0 "
                                   "ELSE max(coalesce((SELECT max(number) FROM exchange), 0), "
                                   "(SELECT value FROM fact WHERE name = 'number')) END "
                                   "WHERE name IN ('removals', 'dropped', 'gaps')");
            !noted)
            return noted;
        if (const auto noted = run("UPDATE fact SET value = CASE name WHEN 'dense' THEN 0 ELSE (SELECT value FROM fact "
                                   "WHERE name = 'gaps') END WHERE name IN ('dense', 'number')");
            !noted)
            return noted;
        if (const auto removed = removeBytes(); !removed)
            return removed;
        for (const char *sql : {"DELETE FROM exchange", "DELETE FROM answer", "DELETE FROM note", "DELETE FROM gone",
                                "DELETE FROM gone_answer", "DELETE FROM waste"})
            if (const auto done = run(sql); !done)
                return done;
        m_writing.leaveSegment();
        return {};
    });
}

Result<ChangeWriter::Chosen> ChangeWriter::choose(const char *sql, const QList<QUuid> &ids) const
{
    Chosen chosen;
    Statement find = m_writing.database().prepare(sql);
    for (const QUuid &id : ids) {
        const QByteArray bytes = id.toRfc4122();
        find.bindBlob(1, bytes);
        const int code = find.step();
        const qint64 number = code == SQLITE_ROW ? find.integer(0) : 0;
        find.reset();
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return std::unexpected(m_writing.database().errorOf(code));
        if (number > 0 && !chosen.ids.contains(id)) {
            chosen.numbers.append(number);
            chosen.ids.append(id);
        }
    }
    return chosen;
}

// And what the facts say once these are gone.
Result<void> ChangeWriter::appendDeletion(const Chosen &chosen, qint64 newlyDropped)
{
    const auto event = nextEvent();
    if (!event)
        return std::unexpected(event.error());
    if (const auto counted = run("UPDATE fact SET value = CASE name WHEN 'gaps' THEN value + ?1 WHEN 'dense' THEN 0 "
                                 "WHEN 'removals' THEN value + 1 WHEN 'dropped' THEN value + ?2 "
                                 "ELSE max(value, (SELECT max(number) FROM exchange)) END "
                                 "WHERE name IN ('gaps', 'dense', 'removals', 'dropped', 'number')",
                                 {chosen.ids.size(), newlyDropped});
        !counted)
        return counted;
    const Deletion deletion{
        .ids = chosen.ids,
        .lastNumber = m_writing.database().number("SELECT value FROM fact WHERE name = 'number'").value_or(0),
        .dropped = m_writing.database().number("SELECT value FROM fact WHERE name = 'dropped'").value_or(0)};
    const std::string record = deletionRecord(deletion, *event);
    const auto place = m_writing.append(record);
    if (!place)
        return std::unexpected(place.error());
    m_place = *place;
    m_length = qint64(record.size());
    m_madeAt = *event;
    return {};
}

Result<void> ChangeWriter::restoreNote(qint64 number, const QUuid &id)
{
    Statement statement = m_writing.database().prepare("SELECT pinned, colour, labels, note FROM note WHERE number = ?1");
    statement.bind(1, number);
    Annotation annotation;
    if (statement.step() == SQLITE_ROW)
        annotation = {.pinned = statement.integer(0) != 0,
                      .colour = Colour(statement.integer(1)),
                      .labels = splitLabels(statement.text(2)),
                      .note = statement.text(3)};
    statement.reset();
    return writeNote(number, id, annotation);
}

Result<void> ChangeWriter::writeNote(qint64 number, const QUuid &id, const Annotation &annotation)
{
    const auto event = nextEvent();
    if (!event)
        return std::unexpected(event.error());
    const std::string record = noteRecord(id, number, *event, annotation);
    const auto place = m_writing.append(record);
    if (!place)
        return std::unexpected(place.error());
    Statement old = m_writing.database().prepare(
        "INSERT OR IGNORE INTO waste SELECT record, length, ?2, NULL FROM note WHERE number = ?1");
    const QByteArray bytes = id.toRfc4122();
    old.bind(1, number);
    old.bindBlob(2, bytes);
    Statement statement = m_writing.database().prepare("INSERT OR REPLACE INTO note (number, pinned, colour, labels, note, "
                                                       "made, record, length) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    const QByteArray labels = joinedLabels(annotation.labels).toUtf8();
    const QByteArray note = annotation.note.toUtf8();
    statement.bind(1, number);
    statement.bind(2, annotation.pinned ? 1 : 0);
    statement.bind(3, qint64(annotation.colour));
    statement.bindText(4, labels);
    statement.bindText(5, note);
    statement.bind(6, *event);
    statement.bind(7, place->packed());
    statement.bind(8, qint64(record.size()));
    for (Statement *each : {&old, &statement})
        if (const int code = each->run(); code != SQLITE_DONE)
            return std::unexpected(m_writing.database().errorOf(code));
    return {};
}

// The moment, but later than every event before, so that events have an order that the records keep.
Result<qint64> ChangeWriter::nextEvent() const
{
    if (const auto noted = run("UPDATE fact SET value = max(value + 1, ?1) WHERE name = 'event'", {wallNow()}); !noted)
        return std::unexpected(noted.error());
    const auto event = m_writing.database().number("SELECT value FROM fact WHERE name = 'event'");
    if (!event)
        return std::unexpected(m_writing.database().lastError());
    return *event;
}

Result<void> ChangeWriter::run(const char *sql, std::initializer_list<qint64> values, const QByteArray &numbers) const
{
    Statement statement = m_writing.database().prepare(sql);
    int parameter = 1;
    for (const qint64 value : values)
        statement.bind(parameter++, value);
    if (!numbers.isEmpty())
        statement.bindText(10, numbers);
    if (const int code = statement.run(); code != SQLITE_DONE)
        return std::unexpected(m_writing.database().errorOf(code));
    return {};
}

} // namespace wirebell
