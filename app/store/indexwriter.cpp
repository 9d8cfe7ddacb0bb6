// SPDX-License-Identifier: MIT
#include "store/indexwriter.h"

#include "store/pairkey.h"

#include <sqlite3.h>

namespace wirebell {

namespace {

// The parameters have the same numbers in all statements.
enum Parameter {
    Number = 1, Id, RoleOf, PurposeOf, StateOf, Writer, Started, Ended, Duration, Method, Target, Url, Status, ErrorOf,
    RequestSize, ResponseSize, Marks, ConnectionOf, Pair, RequestRecord, RequestLength, AnswerRecord, AnswerLength,
};

#define WHAT_AN_ANSWER_BRINGS                                                                                          \
    "state = ?5, ended = ?8, duration = ?9, status = ?13, error = ?14, request_size = ?15, response_size = ?16, "     \
    "marks = ?17, answer_record = ?22, answer_length = ?23"
#define WHAT_A_REQUEST_BRINGS                                                                                          \
    "role = ?3, purpose = ?4, writer = ?6, started = ?7, method = ?10, target = ?11, url = ?12, connection = ?18, "   \
    "pair = ?19"

void bind(Statement &to, Parameter parameter, std::optional<qint64> value)
{
    if (value)
        to.bind(parameter, *value);
    else
        to.bindNull(parameter);
}

void bind(Statement &to, Parameter place, Parameter length, const std::optional<IndexRow::Part> &part)
{
    bind(to, place, part ? std::optional(part->place.packed()) : std::nullopt);
    bind(to, length, part ? std::optional(part->length) : std::nullopt);
}

void bindAnswer(Statement &to, const IndexRow &row)
{
    to.bind(Number, row.number);
    to.bind(StateOf, qint64(row.state));
    bind(to, Ended, row.endedAt);
    to.bind(Duration, row.duration);
    to.bind(Status, row.status);
    if (row.error.isEmpty())
        to.bindNull(ErrorOf);
    else
        to.bindText(ErrorOf, row.error);
    to.bind(RequestSize, row.requestSize);
    to.bind(ResponseSize, row.responseSize);
    to.bind(Marks, row.marks);
    bind(to, AnswerRecord, AnswerLength, row.answer);
}

void bindRequest(Statement &to, const IndexRow &row)
{
    to.bind(RoleOf, qint64(row.role));
    to.bind(PurposeOf, qint64(row.purpose));
    to.bind(Writer, row.writer);
    to.bind(Started, row.startedAt);
    to.bindBlob(Method, row.method);
    to.bindBlob(Target, row.target);
    to.bindText(Url, row.url);
    bind(to, ConnectionOf, row.connection);
    bind(to, Pair, row.connection ? std::optional(PairKey::of(row.role, *row.connection, row.startedAt)) : std::nullopt);
}

} // namespace

IndexWriter::IndexWriter(const Database &database)
    : m_database(database)
    , m_begin(database.prepare("BEGIN IMMEDIATE"))
    , m_commit(database.prepare("COMMIT"))
    , m_rollback(database.prepare("ROLLBACK"))
    , m_lastNumber(database.prepare("SELECT max(number) FROM exchange"))
    , m_lastSegment(database.prepare("SELECT value FROM fact WHERE name = 'segment'"))
    , m_setLastSegment(database.prepare("UPDATE fact SET value = max(value, ?1) WHERE name = 'segment'"))
    , m_notDense(database.prepare("UPDATE fact SET value = 0 WHERE name = 'dense'"))
    , m_insert(database.prepare(
          "INSERT INTO exchange (number, id, role, purpose, state, writer, started, ended, duration, method, target, "
          "url, status, error, request_size, response_size, marks, connection, pair, request_record, request_length, "
          "answer_record, answer_length) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
          "?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)"))
    , m_finish(database.prepare("UPDATE exchange SET " WHAT_AN_ANSWER_BRINGS " WHERE number = ?1"))
    , m_finishWhole(database.prepare("UPDATE exchange SET " WHAT_AN_ANSWER_BRINGS ", " WHAT_A_REQUEST_BRINGS
                                     " WHERE number = ?1"))
    , m_replace(database.prepare("UPDATE exchange SET " WHAT_AN_ANSWER_BRINGS ", " WHAT_A_REQUEST_BRINGS
                                 ", request_record = coalesce(?20, request_record), "
                                 "request_length = coalesce(?21, request_length) WHERE id = ?2"))
{
}

bool IndexWriter::isValid() const
{
    return m_begin.isValid() && m_commit.isValid() && m_rollback.isValid() && m_lastNumber.isValid()
        && m_lastSegment.isValid() && m_setLastSegment.isValid() && m_notDense.isValid() && m_insert.isValid()
        && m_finish.isValid() && m_finishWhole.isValid() && m_replace.isValid();
}

int IndexWriter::begin() { return m_begin.run(); }

int IndexWriter::commit() { return m_commit.run(); }

void IndexWriter::rollback()
{
    // Some errors have ended the transaction already.
    if (!sqlite3_get_autocommit(m_database.handle()))
        m_rollback.run();
}

std::expected<qint64, int> IndexWriter::lastNumber() { return numberFrom(m_lastNumber); }

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

int IndexWriter::insert(const IndexRow &row)
{
    const QUuid::Id128Bytes id = row.id.toBytes();
    bindAnswer(m_insert, row);
    bindRequest(m_insert, row);
    m_insert.bindBlob(Id, QByteArrayView(id.data, 16));
    bind(m_insert, RequestRecord, RequestLength, row.request);
    const int code = m_insert.run();
    if (code == SQLITE_CONSTRAINT_UNIQUE)
        return replace(row);
    return code;
}

int IndexWriter::replace(const IndexRow &row)
{
    const QUuid::Id128Bytes id = row.id.toBytes();
    bindAnswer(m_replace, row);
    bindRequest(m_replace, row);
    m_replace.bindBlob(Id, QByteArrayView(id.data, 16));
    bind(m_replace, RequestRecord, RequestLength, row.request);
    const int code = m_replace.run();
    return code == SQLITE_DONE ? m_notDense.run() : code;
}

int IndexWriter::finish(const IndexRow &row, bool whole)
{
    Statement &statement = whole ? m_finishWhole : m_finish;
    bindAnswer(statement, row);
    if (whole)
        bindRequest(statement, row);
    return statement.run();
}

} // namespace wirebell
