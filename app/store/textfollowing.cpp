// SPDX-License-Identifier: MIT
#include "store/textfollowing.h"

#include "store/index.h"
#include "store/numberset.h"
#include "wire/reading.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace wirebell {

namespace {

constexpr int batch = 256;
constexpr int busyMilliseconds = 1000;

struct Next
{
    qint64 number = 0;
    QUuid id;
    bool hasEnded = false;
};

} // namespace

Result<std::unique_ptr<TextFollowing>> TextFollowing::start(const QString &folder)
{
    const StorePaths paths(folder);
    if (!QFileInfo::exists(paths.index()) || !QFileInfo::exists(paths.locks()))
        return failure(ErrorKind::FileNotFound, paths.index());
    auto locks = PrivateFile::open(nativePath(paths.locks()), PrivateFile::Mode::Write);
    if (!locks)
        return failure(writingErrorKind(locks.error()), paths.locks());
    if (const auto locked = locks->tryLock(LockedByte::text); !locked || !*locked)
        return failure(ErrorKind::StoreBusy, paths.text());
    auto index = Database::open(paths.index(), Database::Access::ReadOnly);
    if (!index)
        return std::unexpected(index.error());
    sqlite3_busy_timeout(index->handle(), busyMilliseconds);
    const auto content = Index::contentOf(*index);
    if (!content)
        return std::unexpected(content.error());
    if (*content == Index::Content::Nothing)
        return failure(ErrorKind::FileNotFound, paths.index());
    return std::make_unique<TextFollowing>(paths, std::move(*locks), std::move(*index));
}

TextFollowing::TextFollowing(const StorePaths &paths, PrivateFile locks, Database index)
    : m_paths(paths)
    , m_locks(std::move(locks))
    , m_index(std::move(index))
    , m_writers(m_paths)
    , m_loader(m_paths, m_index, m_writers)
    , m_version(m_index.prepare("PRAGMA data_version"))
    , m_next(m_index.prepare("SELECT number, id, coalesce(state, 0), writer FROM exchange LEFT JOIN answer USING (number) "
                             "WHERE number BETWEEN ?1 AND ?2 ORDER BY number LIMIT ?3"))
{
}

Result<bool> TextFollowing::step(const std::function<bool()> &isEnding)
{
    if (!m_text) {
        auto text = TextIndex::open(m_paths, m_index, TextIndex::Access::Write);
        if (!text)
            return std::unexpected(text.error());
        m_text = std::move(*text);
        m_lastVersion = -1;
    }
    const qint64 before = version();
    if (before == m_lastVersion)
        return false;
    auto more = takeBatch(isEnding);
    m_isOutrun = more && *more && version() != before;
    if (more && !*more && !isEnding())
        more = forget(isEnding);
    if (more && !*more)
        m_lastVersion = before;
    if (more)
        return more;
    m_text->rollback();
    if (more.error().kind == ErrorKind::StoreDamaged)
        if (const auto done = m_text->reset(); !done)
            m_text.reset();
    return more;
}

qint64 TextFollowing::version()
{
    const qint64 version = m_version.step() == SQLITE_ROW ? m_version.integer(0) : -1;
    m_version.reset();
    return version;
}

Result<bool> TextFollowing::takeBatch(const std::function<bool()> &isEnding)
{
    const auto reach = m_text->reach();
    if (!reach)
        return std::unexpected(reach.error());
    // Read as a whole first, so that the log's checkpoints never wait for words.
    QList<Next> found;
    const auto read = [&](qint64 from, qint64 to) {
        m_next.bind(1, from);
        m_next.bind(2, to);
        m_next.bind(3, batch);
        while (m_next.step() == SQLITE_ROW) {
            const State state = m_writers.stateNow(State(m_next.integer(2)), m_next.integer(3));
            found.append({m_next.integer(0), QUuid::fromRfc4122(m_next.blob(1)), state != State::Open});
        }
        m_next.reset();
    };
    QList<qint64> ended;
    for (const qint64 number : reach->waiting) {
        read(number, number);
        if (found.isEmpty() || found.first().hasEnded)
            ended.append(number);
        found.clear();
    }
    read(reach->number + 1, std::numeric_limits<qint64>::max());
    if (ended.isEmpty() && found.isEmpty())
        return false;
    if (const auto begun = m_text->begin(); !begun)
        return std::unexpected(begun.error());
    for (const qint64 number : ended) {
        if (const auto taken = take(number); !taken)
            return std::unexpected(taken.error());
        if (const auto done = m_text->waitNoMore(number); !done)
            return std::unexpected(done.error());
    }
    const Next *last = nullptr;
    for (const Next &next : found) {
        if (isEnding())
            break;
        if (const auto taken = next.hasEnded ? take(next.number) : m_text->wait(next.number); !taken)
            return std::unexpected(taken.error());
        last = &next;
    }
    if (last)
        if (const auto set = m_text->setReach(last->number, last->id); !set)
            return std::unexpected(set.error());
    if (const auto done = m_text->commit(); !done)
        return std::unexpected(done.error());
    return found.size() == batch;
}

// What can't be read has no words.
Result<void> TextFollowing::take(qint64 number)
{
    auto exchange = m_loader.load(number);
    if (!exchange && exchange.error().kind == ErrorKind::StoreBusy)
        return std::unexpected(exchange.error());
    if (!exchange && exchange.error().kind == ErrorKind::NoSuchExchange)
        return {};
    ExchangeWords words;
    if (exchange && readTranscript(*exchange))
        words = wordsOf(*exchange);
    else
        words.facts = FactWord::each.toByteArray();
    return m_text->add(number, words);
}

// The words of exchanges that were deleted for good go too; those that can be brought back keep theirs.
Result<bool> TextFollowing::forget(const std::function<bool()> &isEnding)
{
    const qint64 removals = m_index.number("SELECT value FROM fact WHERE name = 'removals'").value_or(0);
    if (removals == qMax(m_forgotten, qint64(0)) && !m_hasGone)
        return false;
    NumberSet kept;
    m_hasGone = false;
    for (const auto &[sql, isGone] : {std::pair{"SELECT number FROM exchange", false}, {"SELECT number FROM gone", true}}) {
        Statement statement = m_index.prepare(sql);
        while (statement.isValid() && statement.step() == SQLITE_ROW) {
            kept.add(statement.integer(0));
            m_hasGone = m_hasGone || isGone;
        }
    }
    if (kept.count() == 0) {
        m_forgotten = removals;
        if (const auto done = m_text->reset(); !done)
            return std::unexpected(done.error());
        return false;
    }
    QList<qint64> lost;
    for (const char *sql : {"SELECT id FROM text_docsize", "SELECT number FROM waiting"}) {
        Statement statement = m_text->database().prepare(sql);
        while (statement.step() == SQLITE_ROW)
            if (!kept.contains(statement.integer(0)))
                lost.append(statement.integer(0));
    }
    for (qsizetype i = 0; i < lost.size();) {
        if (isEnding())
            return false;
        if (const auto begun = m_text->begin(); !begun)
            return std::unexpected(begun.error());
        for (const qsizetype end = qMin(lost.size(), i + batch); i < end; ++i) {
            if (const auto done = m_text->remove(lost[i]); !done)
                return std::unexpected(done.error());
            if (const auto done = m_text->waitNoMore(lost[i]); !done)
                return std::unexpected(done.error());
        }
        if (const auto done = m_text->commit(); !done)
            return std::unexpected(done.error());
    }
    m_forgotten = removals;
    // What a person deletes is to be gone; what the log lets go of by itself goes when segments are merged anyway.
    const qint64 dropped = m_index.number("SELECT value FROM fact WHERE name = 'dropped'").value_or(0);
    if (std::exchange(m_dropped, dropped) == dropped && !lost.isEmpty()) {
        for (bool more = true; more && !isEnding();) {
            const auto purged = m_text->purgeSome();
            if (!purged)
                return purged;
            more = *purged;
        }
    }
    return false;
}

} // namespace wirebell
