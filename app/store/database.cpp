// SPDX-License-Identifier: MIT
#include "store/database.h"

#include "store/privatefile.h"

#include <QUrl>

#include <sqlite3.h>

namespace wirebell {

using namespace Qt::StringLiterals;

void Database::Closer::operator()(sqlite3 *database) const { sqlite3_close_v2(database); }

Result<Database> Database::open(const QString &path, Access access)
{
    // A URI, as only it can say immutable.
    QUrl url = QUrl::fromLocalFile(path);
    if (access == Access::Unchanging)
        url.setQuery(u"immutable=1"_s);
    if (access == Access::Memory)
        url = QUrl(u"file::memory:"_s);
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE
        | (access == Access::Write      ? SQLITE_OPEN_READWRITE
           : access == Access::Memory ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY
                                      : SQLITE_OPEN_READONLY);
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(url.toEncoded().constData(), &handle, flags, nullptr);
    Database database(handle, path);
    if (code != SQLITE_OK)
        return std::unexpected(database.errorOf(code));
    return database;
}

void Database::checkpointOnClose(bool on) const
{
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

int Database::run(const char *sql) const { return sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr); }

std::optional<qint64> Database::number(const char *sql) const
{
    Statement statement = prepare(sql);
    if (statement.step() != SQLITE_ROW || statement.isNull(0))
        return std::nullopt;
    return statement.integer(0);
}

Error Database::errorOf(int code) const
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::StoreBusy, m_path};
    case SQLITE_FULL:
        return {ErrorKind::DiskFull, m_path};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorKind::StoreDamaged, m_path};
    case SQLITE_IOERR:
        if (fileTrouble(sqlite3_system_errno(handle())) == FileTrouble::Full)
            return {ErrorKind::DiskFull, m_path};
        return {ErrorKind::StoreNotWritable, m_path};
    default:
        return {ErrorKind::StoreNotWritable, m_path};
    }
}

Error Database::lastError() const { return errorOf(sqlite3_extended_errcode(handle())); }

Error Database::lastReadingError() const
{
    Error error = lastError();
    if (error.kind != ErrorKind::StoreBusy && error.kind != ErrorKind::StoreDamaged)
        error.kind = ErrorKind::FileNotReadable;
    return error;
}

} // namespace wirebell
