// SPDX-License-Identifier: MIT
#include "store/index.h"

#include <sqlite3.h>

namespace wirebell {

namespace {

constexpr qint64 applicationId = 0x57426c67; // "WBlg"

// Tables since version 2. `note` is what people add. `gone` and `gone_answer` hold the rows of exchanges that were deleted
// and can be brought back, with the place of the record that deleted them, and the writer that can; `waste` the places of
// records whose bytes are to be removed, with `made` where it is a record of a deletion, which goes last.
//
// The facts: `number` is the highest number given that no row has now; `gaps` how many numbers up to the highest one
// given have no row; `event` the time of the latest note or deletion, in milliseconds, none like another; `removals`
// changes whenever exchanges are deleted; `dropped` counts those that a keep policy dropped.
#define REQUEST_COLUMNS                                                                                                \
    "id BLOB NOT NULL UNIQUE, role INTEGER NOT NULL, purpose INTEGER NOT NULL, writer INTEGER NOT NULL, "              \
    "started INTEGER NOT NULL, method BLOB NOT NULL, target BLOB NOT NULL, url TEXT NOT NULL, "                        \
    "request_size INTEGER NOT NULL, marks INTEGER NOT NULL, connection INTEGER, pair INTEGER, record INTEGER, "        \
    "length INTEGER"
#define NOTE_TABLE                                                                                                     \
    "TABLE note (number INTEGER PRIMARY KEY, pinned INTEGER NOT NULL, colour INTEGER NOT NULL, labels TEXT NOT NULL, " \
    "note TEXT NOT NULL, made INTEGER NOT NULL, record INTEGER NOT NULL, length INTEGER NOT NULL);"
#define SINCE_VERSION_2                                                                                                \
    "CREATE " NOTE_TABLE "CREATE TABLE gone (number INTEGER PRIMARY KEY, " REQUEST_COLUMNS                             \
    ", deleter INTEGER NOT NULL, deletion INTEGER NOT NULL, deletion_length INTEGER NOT NULL, "                        \
    "deleted INTEGER NOT NULL);"                                                                                       \
    "CREATE TABLE gone_answer (number INTEGER PRIMARY KEY, state INTEGER NOT NULL, ended INTEGER NOT NULL, "           \
    "duration INTEGER NOT NULL, status INTEGER NOT NULL, error TEXT, response_size INTEGER NOT NULL, "                 \
    "marks INTEGER NOT NULL, record INTEGER NOT NULL, length INTEGER NOT NULL);"                                       \
    "CREATE TABLE waste (record INTEGER PRIMARY KEY, length INTEGER NOT NULL, id BLOB NOT NULL, made INTEGER);"        \
    "INSERT INTO fact VALUES ('number', 0), ('event', 0), ('removals', 0), ('dropped', 0), ('gaps', "                  \
    "(SELECT coalesce(max(number), 0) - count(*) FROM exchange));"                                                     \
    "PRAGMA user_version = 2;"

// What a request brings and what an answer brings are rows of their own: both are appended, so that each commit touches
// few pages. `record` is a packed RecordPlace, `length` that record's; `connection` and `pair` are PairKeys; `writer`
// tells a lost exchange from one under way (see LockedByte).
constexpr char schema[] = R"(
BEGIN IMMEDIATE;
CREATE TABLE exchange (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    role INTEGER NOT NULL,
    purpose INTEGER NOT NULL,
    writer INTEGER NOT NULL,
    started INTEGER NOT NULL,
    method BLOB NOT NULL,
    target BLOB NOT NULL,
    url TEXT NOT NULL,
    request_size INTEGER NOT NULL,
    marks INTEGER NOT NULL,
    connection INTEGER,
    pair INTEGER,
    record INTEGER,
    length INTEGER
);
CREATE TABLE answer (
    number INTEGER PRIMARY KEY,
    state INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    duration INTEGER NOT NULL,
    status INTEGER NOT NULL,
    error TEXT,
    response_size INTEGER NOT NULL,
    marks INTEGER NOT NULL,
    record INTEGER NOT NULL,
    length INTEGER NOT NULL
);
CREATE INDEX exchange_pair ON exchange (pair) WHERE pair IS NOT NULL;
CREATE TABLE fact (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO fact VALUES ('segment', 0), ('dense', 1);
PRAGMA application_id = 1463970919;
)" SINCE_VERSION_2 "COMMIT";
static_assert(applicationId == 1463970919 && Index::version == 2);

// An index of this size is checked as a whole, in some milliseconds.
constexpr qint64 smallPages = 256;

Result<void> run(const Database &database, std::initializer_list<const char *> statements)
{
    for (const char *sql : statements)
        if (const int code = database.run(sql); code != SQLITE_OK)
            return std::unexpected(database.errorOf(code));
    return {};
}

} // namespace

Result<Index::Content> Index::contentOf(const Database &database)
{
    const auto userVersion = database.number("PRAGMA user_version");
    if (!userVersion)
        return std::unexpected(database.lastError());
    const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return std::unexpected(database.lastError());
    if (*tables == 0)
        return Content::Nothing;
    if (database.number("PRAGMA application_id") != applicationId)
        return std::unexpected(database.errorOf(SQLITE_NOTADB));
    return *userVersion > version ? Content::Newer : *userVersion < version ? Content::Older : Content::Ours;
}

Result<void> Index::check(const Database &database)
{
    const auto pages = database.number("PRAGMA page_count");
    if (pages && *pages <= smallPages) {
        Statement statement = database.prepare("PRAGMA quick_check(1)");
        const int code = statement.step();
        if ((code & 0xff) == SQLITE_BUSY)
            return std::unexpected(database.errorOf(code));
        if (code != SQLITE_ROW || statement.blob(0) != "ok")
            return std::unexpected(database.errorOf(SQLITE_CORRUPT));
        return {};
    }
    for (const char *sql : {"SELECT number, length FROM exchange ORDER BY number LIMIT 1",
                            "SELECT number, length FROM exchange ORDER BY number DESC LIMIT 1",
                            "SELECT number, length FROM exchange ORDER BY id DESC LIMIT 1",
                            "SELECT number, length FROM answer ORDER BY number DESC LIMIT 1",
                            "SELECT pair FROM exchange WHERE pair IS NOT NULL ORDER BY pair DESC LIMIT 1",
                            "SELECT value FROM fact WHERE name = 'segment'"}) {
        const int code = database.prepare(sql).step();
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return std::unexpected(database.errorOf((code & 0xff) == SQLITE_BUSY ? code : SQLITE_CORRUPT));
    }
    return {};
}

Result<void> Index::create(const Database &database)
{
    // An index that a power cut leaves half made is made again.
    const auto made = run(database, {"PRAGMA synchronous = OFF", "PRAGMA journal_mode = WAL", schema});
    if (!made && !sqlite3_get_autocommit(database.handle()))
        database.run("ROLLBACK");
    return made;
}

Result<void> Index::upgrade(const Database &database)
{
    const auto done = run(database, {"BEGIN IMMEDIATE", SINCE_VERSION_2, "COMMIT"});
    if (!done && !sqlite3_get_autocommit(database.handle()))
        database.run("ROLLBACK");
    return done;
}

Result<void> Index::pretend(const Database &database) { return run(database, {"CREATE TEMP " NOTE_TABLE}); }

Result<void> Index::configure(const Database &database)
{
    sqlite3_busy_timeout(database.handle(), busyMilliseconds);
    // The limit gives back what a burst, or a reader that stood in the way, has made of the write-ahead log.
    return run(database, {"PRAGMA cache_size = -2000", "PRAGMA temp_store = MEMORY", "PRAGMA wal_autocheckpoint = 0",
                          "PRAGMA journal_size_limit = 67108864", "PRAGMA secure_delete = ON"});
}

Result<void> Index::setSync(const Database &database, bool full)
{
    return run(database, {full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL"});
}

} // namespace wirebell
