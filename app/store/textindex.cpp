// SPDX-License-Identifier: MIT
#include "store/textindex.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

namespace wirebell {

namespace {

constexpr int version = 1;
constexpr int busyMilliseconds = 1000;

// Without contents: the words' places alone. The tokenizer is TextNeedle's other half: letters and numbers make words.
// `waiting` holds numbers below the reach that are not in it yet.
constexpr char schema[] = R"(
BEGIN IMMEDIATE;
CREATE VIRTUAL TABLE text USING fts5 (request, response, request_body, response_body, facts,
    content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");
CREATE TABLE waiting (number INTEGER PRIMARY KEY);
CREATE TABLE reach (number INTEGER NOT NULL, id BLOB);
INSERT INTO reach VALUES (0, NULL);
PRAGMA application_id = 1463972984;
PRAGMA user_version = 1;
COMMIT;
)";
constexpr qint64 applicationId = 0x57427478; // "WBtx"
static_assert(applicationId == 1463972984 && version == 1);

} // namespace

TextIndex::TextIndex(Database database)
    : m_database(std::move(database))
{
}

Result<TextIndex> TextIndex::open(const StorePaths &paths, const Database &index, Access access)
{
    const QString path = paths.text();
    if (access == Access::Write && !QFileInfo::exists(path)) {
        if (const auto file = PrivateFile::open(nativePath(path), PrivateFile::Mode::Write); !file)
            return failure(writingErrorKind(file.error()), path);
    } else if (!QFileInfo::exists(path)) {
        return failure(ErrorKind::FileNotFound, path);
    }
    auto database = Database::open(path, access == Access::Write ? Database::Access::Write : Database::Access::ReadOnly);
    if (!database)
        return std::unexpected(database.error());
    sqlite3_busy_timeout(database->handle(), busyMilliseconds);
    TextIndex text(std::move(*database));
    const bool isOurs = text.m_database.number("PRAGMA application_id") == applicationId
        && text.m_database.number("PRAGMA user_version") == version;
    const auto fits = isOurs ? text.isOf(index) : Result<bool>(false);
    if (access == Access::Read) {
        if (!fits)
            return std::unexpected(fits.error());
        if (!*fits)
            return failure(ErrorKind::StoreDamaged, path);
        if (const auto made = text.run("CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, text, instance)"); !made)
            return std::unexpected(made.error());
        text.m_word = text.m_database.prepare("SELECT term FROM temp.word WHERE term >= ?1 LIMIT 1");
        return text;
    }
    if (fits && *fits)
        if (const auto prepared = text.prepare(access))
            return text;
    if (const auto done = text.reset(); !done)
        return std::unexpected(done.error());
    return text;
}

// Whether the last exchange that it has is the same in the log: after a log was replaced, or its index was made anew with
// other numbers, it is not. What was deleted can't tell.
Result<bool> TextIndex::isOf(const Database &index) const
{
    Statement reach = m_database.prepare("SELECT number, id FROM reach");
    if (reach.step() != SQLITE_ROW)
        return std::unexpected(m_database.lastReadingError());
    const qint64 number = reach.integer(0);
    const QByteArray id = reach.blob(1);
    Statement there = index.prepare("SELECT id FROM exchange WHERE number = ?1");
    there.bind(1, number);
    if (there.step() == SQLITE_ROW)
        return there.blob(0) == id;
    return number == 0 || index.number("SELECT coalesce(max(number), 0) FROM exchange").value_or(0) > number
        || index.number("SELECT value FROM fact WHERE name = 'removals'").value_or(0) > 0;
}

Result<void> TextIndex::prepare(Access access)
{
    if (access == Access::Read)
        return {};
    for (const char *sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA temp_store = MEMORY",
                            "PRAGMA cache_size = -8000", "PRAGMA journal_size_limit = 16777216",
                            "PRAGMA secure_delete = ON"})
        if (const auto done = run(sql); !done)
            return done;
    m_add = m_database.prepare("INSERT INTO text (rowid, request, response, request_body, response_body, facts) "
                               "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    m_wait = m_database.prepare("INSERT OR IGNORE INTO waiting VALUES (?1)");
    m_waitNoMore = m_database.prepare("DELETE FROM waiting WHERE number = ?1");
    m_remove = m_database.prepare("DELETE FROM text WHERE rowid = ?1");
    m_setReach = m_database.prepare("UPDATE reach SET number = ?1, id = ?2");
    for (const Statement *statement : {&m_add, &m_wait, &m_waitNoMore, &m_remove, &m_setReach})
        if (!statement->isValid())
            return std::unexpected(m_database.lastError());
    return {};
}

Result<void> TextIndex::reset()
{
    for (Statement *statement : {&m_add, &m_wait, &m_waitNoMore, &m_remove, &m_setReach})
        *statement = Statement();
    // The documented way to empty a database in place, also one that can't be read; readers stay with the same file.
    sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_RESET_DATABASE, 1, nullptr);
    const int code = m_database.run("VACUUM");
    sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_RESET_DATABASE, 0, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(m_database.errorOf(code));
    if (const auto made = run(schema); !made) {
        rollback();
        return made;
    }
    return prepare(Access::Write);
}

Result<void> TextIndex::empty(const StorePaths &paths)
{
    if (!QFileInfo::exists(paths.text()))
        return {};
    auto database = Database::open(paths.text(), Database::Access::Write);
    if (!database)
        return std::unexpected(database.error());
    sqlite3_busy_timeout(database->handle(), busyMilliseconds);
    TextIndex text(std::move(*database));
    if (const auto done = text.reset(); !done)
        return done;
    return text.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

// Merging leaves out what was removed. FTS5 tells by the count of changes that there is nothing left to merge.
Result<bool> TextIndex::purgeSome()
{
    const int before = sqlite3_total_changes(m_database.handle());
    const QByteArray pages = QByteArray::number(m_isPurging ? 256 : -256);
    if (const auto done = run(("INSERT INTO text (text, rank) VALUES ('merge', " + pages + ')').constData()); !done)
        return std::unexpected(done.error());
    m_isPurging = sqlite3_total_changes(m_database.handle()) - before >= 2;
    if (!m_isPurging)
        if (const auto done = run("PRAGMA wal_checkpoint(TRUNCATE)"); !done)
            return std::unexpected(done.error());
    return m_isPurging;
}

Result<TextIndex::Reach> TextIndex::reach() const
{
    Statement statement = m_database.prepare("SELECT number, NULL FROM reach UNION ALL SELECT NULL, number FROM waiting");
    Reach reach;
    int code;
    while ((code = statement.step()) == SQLITE_ROW) {
        if (statement.isNull(0))
            reach.waiting.append(statement.integer(1));
        else
            reach.number = statement.integer(0);
    }
    if (code != SQLITE_DONE)
        return std::unexpected(m_database.errorOf(code));
    return reach;
}

// The table of words is read where a word would stand, a word at a time: it has a row for each place of a word.
std::optional<QByteArrayList> TextIndex::wordsBeginning(const QByteArray &beginning, qsizetype most)
{
    if (!m_word.isValid() || std::ranges::any_of(beginning, [](char c) { return uchar(c) >= 0x80; }))
        return std::nullopt;
    const QByteArray wanted = beginning.toLower();
    QByteArrayList words;
    for (QByteArray from = wanted; words.size() <= most;) {
        m_word.bindText(1, from);
        const int code = m_word.step();
        const QByteArray word = code == SQLITE_ROW ? m_word.blob(0) : QByteArray();
        m_word.reset();
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return std::nullopt;
        if (code == SQLITE_DONE || !word.startsWith(wanted))
            return words;
        words.append(word);
        from = word + '\1';
    }
    return std::nullopt;
}

Result<void> TextIndex::begin() { return run("BEGIN IMMEDIATE"); }

Result<void> TextIndex::add(qint64 number, const ExchangeWords &words)
{
    m_add.bind(1, number);
    m_add.bindText(2, words.request);
    m_add.bindText(3, words.response);
    m_add.bindText(4, words.requestBody);
    m_add.bindText(5, words.responseBody);
    m_add.bindText(6, words.facts);
    return run(m_add);
}

Result<void> TextIndex::wait(qint64 number)
{
    m_wait.bind(1, number);
    return run(m_wait);
}

Result<void> TextIndex::waitNoMore(qint64 number)
{
    m_waitNoMore.bind(1, number);
    return run(m_waitNoMore);
}

Result<void> TextIndex::remove(qint64 number)
{
    m_remove.bind(1, number);
    return run(m_remove);
}

Result<void> TextIndex::setReach(qint64 number, const QUuid &id)
{
    const QUuid::Id128Bytes bytes = id.toBytes();
    m_setReach.bind(1, number);
    m_setReach.bindBlob(2, QByteArrayView(bytes.data, 16));
    return run(m_setReach);
}

Result<void> TextIndex::commit() { return run("COMMIT"); }

void TextIndex::rollback()
{
    if (!sqlite3_get_autocommit(m_database.handle()))
        m_database.run("ROLLBACK");
}

Result<void> TextIndex::run(const char *sql) const
{
    if (const int code = m_database.run(sql); code != SQLITE_OK)
        return std::unexpected(m_database.errorOf(code));
    return {};
}

Result<void> TextIndex::run(Statement &statement) const
{
    if (const int code = statement.run(); code != SQLITE_DONE)
        return std::unexpected(m_database.errorOf(code));
    return {};
}

} // namespace wirebell
