// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/statement.h"

namespace wirebell {

/// A connection to the index. One thread at a time.
class Database
{
public:
    enum class Access {
        Write,     ///< the file must exist, so that its mode is ours
        ReadOnly,
        Memory,     ///< a new one that ends with the connection; the path only names it in errors
        Unchanging, ///< read-only, without SQLite's own files beside it: for a folder that can't be written
    };
    /// Opens the file at an absolute path; SQLite reads it only with the first statement. Errors: as errorOf().
    static Result<Database> open(const QString &path, Access access);

    const QString &path() const { return m_path; }
    /// Whether the last connection's close writes everything into the file itself, which takes flushes of the disk. So
    /// it does unless told.
    void checkpointOnClose(bool on) const;
    sqlite3 *handle() const { return m_database.get(); }
    /// Runs statements that give no rows. An SQLite code, SQLITE_OK if all went well.
    int run(const char *sql) const;
    /// The one number that a statement gives, or nothing where it fails or gives none.
    std::optional<qint64> number(const char *sql) const;
    Statement prepare(const char *sql) const { return {m_database.get(), sql}; }
    Statement prepare(const QByteArray &sql) const { return prepare(sql.constData()); }

    /// What an SQLite code means: StoreBusy, DiskFull, StoreDamaged or StoreNotWritable, with the path.
    Error errorOf(int code) const;
    /// The same for the code of the last call.
    Error lastError() const;
    /// What it means to those who read: StoreBusy, StoreDamaged or FileNotReadable.
    Error lastReadingError() const;

private:
    struct Closer
    {
        void operator()(sqlite3 *database) const;
    };
    Database(sqlite3 *database, QString path) : m_database(database), m_path(std::move(path)) {}

    std::unique_ptr<sqlite3, Closer> m_database;
    QString m_path;
};

} // namespace wirebell
