// SPDX-License-Identifier: MIT
#include "store/upkeep.h"

#include "base/clock.h"
#include "http/exchangesink.h"
#include "store/index.h"

#include <sqlite3.h>

#include <limits>

namespace wirebell {

namespace {

// So many exchanges are dropped in one transaction: about two milliseconds. Where very many have to go, as when a flood
// meets a small limit, more at once: else the flood would win.
constexpr qint64 droppedAtOnce = 256;
constexpr qint64 droppedInHurry = 2048;
constexpr qint64 manyExchanges = 20'000;
constexpr qint64 manyBytes = 64 * 1024 * 1024;
// So many records are removed between two looks at the log.
constexpr qint64 removedAtOnce = 4096;

constexpr qint64 unlimited = std::numeric_limits<qint64>::max();

} // namespace

Upkeep::Upkeep(const StorePaths &paths, GroupWriter &writing, ChangeWriter &changes, Change change, bool flush)
    : m_paths(paths)
    , m_writing(writing)
    , m_changes(changes)
    , m_change(std::move(change))
    , m_flush(flush)
    , m_removal(paths, m_locks)
{
    if (auto locks = PrivateFile::open(nativePath(paths.locks()), PrivateFile::Mode::Write))
        m_locks = std::move(*locks);
    m_thread = std::thread([this] { work(); });
}

Upkeep::~Upkeep()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Upkeep::setPolicy(const KeepPolicy &policy)
{
    {
        const std::lock_guard lock(m_mutex);
        m_policy = policy;
    }
    written();
}

void Upkeep::written()
{
    if (m_isWanted.exchange(true))
        return;
    const std::lock_guard lock(m_mutex); // or the thread could miss it on its way to sleep
    m_changed.notify_all();
}

void Upkeep::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isWanted || m_isEnding; });
        // What comes within a while is looked after together.
        m_changed.wait_for(lock, std::chrono::milliseconds(restMilliseconds), [this] { return m_isEnding.load(); });
        if (m_isEnding)
            return;
        m_isWanted = false;
        lock.unlock();
        // What can't be done now is done after the next commit.
        (void)run(false);
        lock.lock();
    }
}

Result<void> Upkeep::run(bool alsoOurs)
{
    const std::lock_guard lock(m_running);
    const auto isOurs = m_locks.tryLock(LockedByte::upkeep);
    if (!isOurs || !*isOurs)
        return failure(ErrorKind::StoreBusy, m_paths.index());
    const auto done = runLocked(alsoOurs);
    m_locks.unlock(LockedByte::upkeep);
    return done;
}

Result<void> Upkeep::runLocked(bool alsoOurs)
{
    if (!m_index) {
        auto index = Database::open(m_paths.index(), Database::Access::ReadOnly);
        if (!index)
            return std::unexpected(index.error());
        sqlite3_busy_timeout(index->handle(), Index::busyMilliseconds);
        m_index = std::move(*index);
    }
    if (const auto done = discard(alsoOurs); !done)
        return done;
    if (const auto done = removeWaste(); !done)
        return done;
    return applyPolicy();
}

// Only the log that deleted something brings it back; once it is closed, no one does.
Result<void> Upkeep::discard(bool alsoOurs)
{
    const auto isLiving = [this](qint64 writer) {
        return writer == m_writing.writer() || m_locks.isLocked(LockedByte::writers + writer);
    };
    const auto isOver = [&](qint64 deleter) {
        return deleter == m_writing.writer() ? alsoOurs : !isLiving(deleter);
    };
    qint64 count = holds("gone") ? droppedAtOnce : 0;
    while (count == droppedAtOnce && !m_isEnding) {
        const auto done = m_change([&]() -> Result<void> {
            const auto discarded = m_changes.discard(droppedAtOnce, isOver, isLiving);
            count = discarded.value_or(0);
            return discarded ? Result<void>() : std::unexpected(discarded.error());
        });
        if (!done)
            return done;
    }
    return {};
}

Result<void> Upkeep::removeWaste()
{
    while (!m_isEnding && holds("waste")) {
        std::vector<Waste> waste;
        qint64 newest = 0;
        const auto looked = m_change([&]() -> Result<void> {
            auto found = m_changes.waste(removedAtOnce);
            if (!found)
                return std::unexpected(found.error());
            waste = std::move(*found);
            newest = m_writing.database().number("SELECT value FROM fact WHERE name = 'segment'").value_or(0);
            return {};
        });
        if (!looked || waste.empty())
            return looked;
        if (const auto removed = m_removal.remove(waste, m_flush); !removed)
            return removed;
        if (const auto forgotten = m_change([&] { return m_changes.forget(waste); }); !forgotten)
            return forgotten;
        m_removal.removeSegments(newest, [this](const RecordHeader &header, const RecordPlace &place) {
            return isNeeded(header, place);
        });
    }
    return {};
}

bool Upkeep::isNeeded(const RecordHeader &header, const RecordPlace &place)
{
    bool needed = true;
    (void)m_change([&]() -> Result<void> {
        const char *sql = nullptr;
        switch (header.kind) {
        case RecordKind::Void:
            needed = false;
            return {};
        case RecordKind::Request:
        case RecordKind::Answer:
        case RecordKind::Note:
            sql = "SELECT EXISTS (SELECT 1 FROM exchange WHERE id = ?1) OR EXISTS (SELECT 1 FROM gone WHERE id = ?1) "
                  "OR EXISTS (SELECT 1 FROM waste WHERE record = ?2)";
            break;
        case RecordKind::Deletion:
            sql = "SELECT EXISTS (SELECT 1 FROM gone WHERE deletion = ?2) OR EXISTS (SELECT 1 FROM waste "
                  "WHERE record = ?2)";
            break;
        case RecordKind::Piece:
            break;
        }
        if (!sql)
            return {}; // not ours to judge
        Statement statement = m_writing.database().prepare(sql);
        const QByteArray id = header.id.toRfc4122();
        if (header.kind != RecordKind::Deletion)
            statement.bindBlob(1, id);
        statement.bind(2, place.packed());
        needed = statement.step() != SQLITE_ROW || statement.integer(0) != 0;
        return {};
    });
    return needed;
}

Result<void> Upkeep::applyPolicy()
{
    KeepPolicy policy;
    {
        const std::lock_guard lock(m_mutex);
        policy = m_policy;
    }
    while (!m_isEnding) {
        const auto dropped = applyOnce(policy);
        if (!dropped)
            return std::unexpected(dropped.error());
        if (const auto removed = removeWaste(); !removed)
            return removed;
        if (!*dropped || policy.quota(1, 1) == 0)
            break;
        // How much space that gave is only known now.
    }
    return {};
}

// Goes through the log from its oldest exchange, as far as the policy asks. True where any was dropped.
Result<bool> Upkeep::applyOnce(const KeepPolicy &policy)
{
    qint64 tooMany = 0;
    qint64 tooLarge = 0;
    if (policy.count > 0) {
        tooMany = m_index->number("SELECT max(coalesce((SELECT max(number) FROM exchange), 0), value) - (SELECT value "
                                  "FROM fact WHERE name = 'gaps') FROM fact WHERE name = 'number'")
                      .value_or(0)
            - policy.count;
    }
    const auto space = taken();
    if (!space)
        return std::unexpected(space.error());
    const qint64 quota = policy.quota(*space, spaceLeft(nativePath(m_paths.folder())));
    // A little more than there must be: or each second some would have to go.
    if (quota > 0 && *space > quota)
        tooLarge = *space - quota + quota / 32;
    const qint64 youngest = policy.age > 0 ? wallNow() - policy.age : 0;
    if (tooMany <= 0 && tooLarge <= 0 && !isOldestBefore(youngest))
        return false;

    bool hasDropped = false;
    for (qint64 after = 0; after != unlimited && !m_isEnding;) {
        const auto dropped = m_change([&]() -> Result<void> {
            QList<qint64> chosen;
            const auto last = choose(after, youngest, &tooMany, &tooLarge, &chosen);
            if (!last)
                return std::unexpected(last.error());
            after = *last;
            hasDropped = hasDropped || !chosen.isEmpty();
            return chosen.isEmpty() ? Result<void>() : m_changes.drop(chosen);
        });
        if (!dropped)
            return std::unexpected(dropped.error());
    }
    return hasDropped;
}

bool Upkeep::holds(const char *table) const
{
    return m_index->number(QByteArray("SELECT EXISTS (SELECT 1 FROM ") + table + ")").value_or(1) != 0;
}

// The oldest that may go.
bool Upkeep::isOldestBefore(qint64 moment) const
{
    return moment > 0
        && m_index->number("SELECT started FROM exchange LEFT JOIN note USING (number) WHERE coalesce(pinned, 0) = 0 "
                           "ORDER BY number LIMIT 1")
               .value_or(moment) < moment;
}

// The next ones behind `after` that have to go, and how much is too much without them. Gives where to go on.
Result<qint64> Upkeep::choose(qint64 after, qint64 youngest, qint64 *tooMany, qint64 *tooLarge, QList<qint64> *chosen)
{
    Statement each = m_writing.database().prepare(
        "SELECT number, state, writer, coalesce(pinned, 0), started, coalesce(exchange.length, 0) "
        "+ coalesce(answer.length, 0) + coalesce(note.length, 0), request_size, coalesce(response_size, 0) "
        "FROM exchange LEFT JOIN answer USING (number) LEFT JOIN note USING (number) WHERE number > ?1 "
        "ORDER BY number LIMIT ?2");
    const qint64 most = *tooMany > manyExchanges || *tooLarge > manyBytes ? droppedInHurry : droppedAtOnce;
    each.bind(1, after);
    each.bind(2, most);
    qint64 seen = 0;
    int code;
    while ((code = each.step()) == SQLITE_ROW) {
        ++seen;
        after = each.integer(0);
        const qint64 writer = each.integer(2);
        const bool isUnderWay = each.isNull(1)
            && (writer == m_writing.writer() || m_locks.isLocked(LockedByte::writers + writer));
        if (isUnderWay || each.integer(3) != 0)
            continue;
        if (*tooMany <= 0 && *tooLarge <= 0 && each.integer(4) >= youngest)
            return unlimited;
        chosen->append(after);
        --*tooMany;
        *tooLarge -= each.integer(5);
        for (const int column : {6, 7})
            if (each.integer(column) > ExchangeSink::spoolFrom)
                *tooLarge -= each.integer(column);
    }
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return std::unexpected(m_writing.database().errorOf(code));
    return seen < most ? unlimited : after;
}

// Of the index what is in use: it does not shrink, and SQLite's log is as long as the load makes it. Where the file system
// does not take back space from within files, segments shrink only as a whole: then what the exchanges need counts, or
// all would go for one that is pinned.
Result<qint64> Upkeep::taken() const
{
    const qint64 pages = m_index->number("PRAGMA page_count").value_or(0)
        - m_index->number("PRAGMA freelist_count").value_or(0);
    const qint64 bytes = pages * m_index->number("PRAGMA page_size").value_or(0);
    if (m_removal.givesBackSpace())
        return bytes + spaceTaken(nativePath(m_paths.bytes()));
    Statement sum = m_index->prepare("SELECT coalesce(sum(coalesce(exchange.length, 0) + coalesce(answer.length, 0) "
                                     "+ CASE WHEN request_size > ?1 THEN request_size ELSE 0 END "
                                     "+ CASE WHEN response_size > ?1 THEN response_size ELSE 0 END), 0) "
                                     "FROM exchange LEFT JOIN answer USING (number)");
    sum.bind(1, ExchangeSink::spoolFrom);
    if (const int code = sum.step(); code != SQLITE_ROW)
        return std::unexpected(m_index->errorOf(code));
    return bytes + sum.integer(0);
}

} // namespace wirebell
