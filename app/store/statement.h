// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace wirebell {

/// A prepared statement of SQLite. Parameters count from 1, columns from 0. What is bound by view must live until the
/// next reset().
class Statement
{
public:
    Statement() = default;
    /// `sql` is prepared to be kept. isValid() tells whether it could be.
    Statement(sqlite3 *database, const char *sql);

    bool isValid() const { return m_statement != nullptr; }

    void bind(int parameter, qint64 value);
    void bindNull(int parameter);
    void bindBlob(int parameter, QByteArrayView bytes); ///< by view
    void bindText(int parameter, QByteArrayView utf8);  ///< by view

    /// SQLITE_ROW, SQLITE_DONE or an error code.
    int step();
    /// Ready for the next run; parameters keep what was bound.
    void reset();
    /// step() and reset() for what gives no rows: SQLITE_DONE or an error code.
    int run();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QByteArray blob(int column) const;
    QString text(int column) const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

} // namespace wirebell
