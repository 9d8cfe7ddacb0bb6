// SPDX-License-Identifier: MIT
#include "store/indexwriter.h"

#include "store/pairkey.h"

#include <sqlite3.h>

namespace wirebell {

namespace {

void bind(Statement &to, int parameter, std::optional<qint64> value)
{
    if (value)
        to.bind(parameter, *value);
    else
        to.bindNull(parameter);
}

#define ANSWER_VALUES                                                                                                  \
    "(number, state, ended, duration, status, error, response_size, marks, record, length) "                           \
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"

void bindFacts(Statement &to, const RequestRow &row)
{
    to.bind(1, row.number);
    to.bind(2, qint64(row.role));
    to.bind(3, qint64(row.purpose));
    to.bind(4, row.writer);
    to.bind(5, row.startedAt);
    to.bindBlob(6, row.method);
    to.bindBlob(7, row.target);
    to.bindText(8, row.url);
    to.bind(9, row.requestSize);
    to.bind(10, row.marks);
    bind(to, 11, row.connection);
    bind(to, 12, row.connection ? std::optional(PairKey::of(row.role, *row.connection, row.startedAt)) : std::nullopt);
}

} // namespace

IndexWriter::IndexWriter(const Database &database)
    : m_database(database)
    , m_begin(database.prepare("BEGIN IMMEDIATE"))
    , m_commit(database.prepare("COMMIT"))
    , m_rollback(database.prepare("ROLLBACK"))
    , m_front(database.prepare("SELECT max(coalesce((SELECT max(number) FROM exchange), 0), value), "
                               "(SELECT value FROM fact WHERE name = 'removals') FROM fact WHERE name = 'number'"))
    , m_lastSegment(database.prepare("SELECT value FROM fact WHERE name = 'segment'"))
    , m_setLastSegment(database.prepare("UPDATE fact SET value = max(value, ?1) WHERE name = 'segment'"))
    , m_leaveGap(database.prepare("UPDATE fact SET value = CASE name WHEN 'gaps' THEN value + 1 WHEN 'dense' THEN 0 "
                                  "ELSE max(value, ?1) END WHERE name IN ('gaps', 'dense', 'number')"))
    , m_numberOf(database.prepare("SELECT coalesce((SELECT number FROM exchange WHERE id = ?1), 0)"))
    , m_insertRequest(database.prepare(
          "INSERT INTO exchange (number, role, purpose, writer, started, method, target, url, request_size, marks, "
          "connection, pair, id, record, length) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
          "?15)"))
    , m_updateRequest(database.prepare(
          "UPDATE exchange SET role = ?2, purpose = ?3, writer = ?4, started = ?5, method = ?6, target = ?7, url = ?8, "
          "request_size = ?9, marks = ?10, connection = ?11, pair = ?12 WHERE number = ?1"))
    , m_insertAnswer(database.prepare("INSERT OR REPLACE INTO answer " ANSWER_VALUES))
    , m_fateOf(database.prepare("SELECT CASE WHEN EXISTS (SELECT 1 FROM exchange WHERE number = ?1 AND id = ?2) THEN 0 "
                                "WHEN EXISTS (SELECT 1 FROM gone WHERE number = ?1 AND id = ?2) THEN 1 ELSE 2 END"))
    , m_insertGoneAnswer(database.prepare("INSERT OR REPLACE INTO gone_answer " ANSWER_VALUES))
{
}

bool IndexWriter::isValid() const
{
    return m_begin.isValid() && m_commit.isValid() && m_rollback.isValid() && m_front.isValid()
        && m_lastSegment.isValid() && m_setLastSegment.isValid() && m_leaveGap.isValid() && m_numberOf.isValid()
        && m_insertRequest.isValid() && m_updateRequest.isValid() && m_insertAnswer.isValid()
        && m_fateOf.isValid() && m_insertGoneAnswer.isValid();
}

int IndexWriter::begin() { return m_begin.run(); }

int IndexWriter::commit() { return m_commit.run(); }

void IndexWriter::rollback()
{
    // Some errors have ended the transaction already.
    if (!sqlite3_get_autocommit(m_database.handle()))
        m_rollback.run();
}

std::expected<IndexWriter::Front, int> IndexWriter::front()
{
    const int code = m_front.step();
    const Front front = code == SQLITE_ROW ? Front{m_front.integer(0), m_front.integer(1)} : Front();
    m_front.reset();
    if (code != SQLITE_ROW)
        return std::unexpected(code);
    return front;
}

std::expected<qint64, int> IndexWriter::lastSegment() { return numberFrom(m_lastSegment); }

std::expected<qint64, int> IndexWriter::numberFrom(Statement &statement)
{
    const int code = statement.step();
    if (code != SQLITE_ROW) {
        statement.reset();
        return std::unexpected(code);
    }
    const qint64 number = statement.integer(0); // 0 for NULL: an empty table
    statement.reset();
    return number;
}

int IndexWriter::setLastSegment(qint64 number)
{
    m_setLastSegment.bind(1, number);
    return m_setLastSegment.run();
}

int IndexWriter::insert(const RequestRow &row)
{
    const QUuid::Id128Bytes id = row.id.toBytes();
    bindFacts(m_insertRequest, row);
    m_insertRequest.bindBlob(13, QByteArrayView(id.data, 16));
    bind(m_insertRequest, 14, row.record ? std::optional(row.record->packed()) : std::nullopt);
    bind(m_insertRequest, 15, row.record ? std::optional(row.length) : std::nullopt);
    return m_insertRequest.run();
}

int IndexWriter::update(const RequestRow &row)
{
    bindFacts(m_updateRequest, row);
    return m_updateRequest.run();
}

int IndexWriter::insert(const AnswerRow &row) { return insertInto(m_insertAnswer, row); }

int IndexWriter::insertGone(const AnswerRow &row) { return insertInto(m_insertGoneAnswer, row); }

int IndexWriter::insertInto(Statement &statement, const AnswerRow &row)
{
    statement.bind(1, row.number);
    statement.bind(2, qint64(row.state));
    statement.bind(3, row.endedAt);
    statement.bind(4, row.duration);
    statement.bind(5, row.status);
    if (row.error)
        statement.bindText(6, name(*row.error));
    else
        statement.bindNull(6);
    statement.bind(7, row.responseSize);
    statement.bind(8, row.marks);
    statement.bind(9, row.record.packed());
    statement.bind(10, row.length);
    return statement.run();
}

std::expected<qint64, int> IndexWriter::numberOf(const QUuid &id)
{
    const QUuid::Id128Bytes bytes = id.toBytes();
    m_numberOf.bindBlob(1, QByteArrayView(bytes.data, 16));
    return numberFrom(m_numberOf);
}

int IndexWriter::leaveGap(qint64 number)
{
    m_leaveGap.bind(1, number);
    return m_leaveGap.run();
}

std::expected<IndexWriter::Fate, int> IndexWriter::fateOf(qint64 number, const QUuid &id)
{
    const QUuid::Id128Bytes bytes = id.toBytes();
    m_fateOf.bind(1, number);
    m_fateOf.bindBlob(2, QByteArrayView(bytes.data, 16));
    const auto fate = numberFrom(m_fateOf);
    if (!fate)
        return std::unexpected(fate.error());
    return Fate(*fate);
}

} // namespace wirebell
