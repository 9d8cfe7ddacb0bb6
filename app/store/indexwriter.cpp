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
    , m_lastNumber(database.prepare("SELECT max(number) FROM exchange"))
    , m_lastSegment(database.prepare("SELECT value FROM fact WHERE name = 'segment'"))
    , m_setLastSegment(database.prepare("UPDATE fact SET value = max(value, ?1) WHERE name = 'segment'"))
    , m_setNotDense(database.prepare("UPDATE fact SET value = 0 WHERE name = 'dense'"))
    , m_numberOf(database.prepare("SELECT coalesce((SELECT number FROM exchange WHERE id = ?1), 0)"))
    , m_insertRequest(database.prepare(
          "INSERT INTO exchange (number, role, purpose, writer, started, method, target, url, request_size, marks, "
          "connection, pair, id, record, length) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
          "?15)"))
    , m_updateRequest(database.prepare(
          "UPDATE exchange SET role = ?2, purpose = ?3, writer = ?4, started = ?5, method = ?6, target = ?7, url = ?8, "
          "request_size = ?9, marks = ?10, connection = ?11, pair = ?12 WHERE number = ?1"))
    , m_insertAnswer(database.prepare(
          "INSERT OR REPLACE INTO answer (number, state, ended, duration, status, error, response_size, marks, record, "
          "length) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"))
{
}

bool IndexWriter::isValid() const
{
    return m_begin.isValid() && m_commit.isValid() && m_rollback.isValid() && m_lastNumber.isValid()
        && m_lastSegment.isValid() && m_setLastSegment.isValid() && m_setNotDense.isValid() && m_numberOf.isValid()
        && m_insertRequest.isValid() && m_updateRequest.isValid() && m_insertAnswer.isValid();
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

int IndexWriter::insert(const AnswerRow &row)
{
    m_insertAnswer.bind(1, row.number);
    m_insertAnswer.bind(2, qint64(row.state));
    m_insertAnswer.bind(3, row.endedAt);
    m_insertAnswer.bind(4, row.duration);
    m_insertAnswer.bind(5, row.status);
    if (row.error)
        m_insertAnswer.bindText(6, name(*row.error));
    else
        m_insertAnswer.bindNull(6);
    m_insertAnswer.bind(7, row.responseSize);
    m_insertAnswer.bind(8, row.marks);
    m_insertAnswer.bind(9, row.record.packed());
    m_insertAnswer.bind(10, row.length);
    return m_insertAnswer.run();
}

std::expected<qint64, int> IndexWriter::numberOf(const QUuid &id)
{
    const QUuid::Id128Bytes bytes = id.toBytes();
    m_numberOf.bindBlob(1, QByteArrayView(bytes.data, 16));
    return numberFrom(m_numberOf);
}

int IndexWriter::setNotDense() { return m_setNotDense.run(); }

} // namespace wirebell
