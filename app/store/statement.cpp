// SPDX-License-Identifier: MIT
#include "store/statement.h"

#include <sqlite3.h>

namespace wirebell {

void Statement::Finalizer::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

Statement::Statement(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    m_statement.reset(statement);
}

void Statement::bind(int parameter, qint64 value) { sqlite3_bind_int64(m_statement.get(), parameter, value); }

void Statement::bindNull(int parameter) { sqlite3_bind_null(m_statement.get(), parameter); }

void Statement::bindBlob(int parameter, QByteArrayView bytes)
{
    // A null pointer would bind NULL.
    sqlite3_bind_blob64(m_statement.get(), parameter, bytes.isEmpty() ? "" : bytes.data(), quint64(bytes.size()),
                        SQLITE_STATIC);
}

void Statement::bindText(int parameter, QByteArrayView utf8)
{
    sqlite3_bind_text64(m_statement.get(), parameter, utf8.isEmpty() ? "" : utf8.data(), quint64(utf8.size()),
                        SQLITE_STATIC, SQLITE_UTF8);
}

int Statement::step() { return m_statement ? sqlite3_step(m_statement.get()) : SQLITE_MISUSE; }

void Statement::reset() { sqlite3_reset(m_statement.get()); }

int Statement::run()
{
    const int code = step();
    reset();
    return code;
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

QByteArray Statement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement.get(), column);
    return {static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement.get(), column)};
}

QString Statement::text(int column) const
{
    const uchar *bytes = sqlite3_column_text(m_statement.get(), column);
    return QString::fromUtf8(reinterpret_cast<const char *>(bytes), sqlite3_column_bytes(m_statement.get(), column));
}

} // namespace wirebell
