// SPDX-License-Identifier: MIT
#include "store/exchangelogstate.h"

#include "store/forgetting.h"
#include "store/indexopening.h"

#include <QRandomGenerator>

#include <sqlite3.h>

namespace wirebell {

namespace {

// What is finished may go beyond the limit for what is begun, so that what was begun has an end as well. It still fits
// one segment.
constexpr size_t finishedLimit = size_t(ExchangeLog::waitingLimit) + size_t(16) * 1024 * 1024;

// With fewer pages in SQLite's log its content stays there when the log is closed: a program that keeps one exchange
// does not wait for the disk.
constexpr int closingPages = 250;

constexpr int closingTries = 40; // of Index::busyMilliseconds each
// Locks a number that no other writer has, now or before: rows of writers that are gone keep theirs.
std::expected<qint64, FileTrouble> takeWriterNumber(const PrivateFile &locks)
{
    for (;;) {
        const auto number = qint64(QRandomGenerator::system()->generate64() % quint64(LockedByte::writerCount));
        const auto taken = locks.tryLock(LockedByte::writers + number);
        if (!taken)
            return std::unexpected(taken.error());
        if (*taken)
            return number;
    }
}

} // namespace

Result<std::unique_ptr<ExchangeLog>> ExchangeLog::open(const QString &folder, Sync sync)
{
    StorePaths paths(folder);
    for (const QString &each : {paths.folder(), paths.bytes()})
        if (const FileTrouble trouble = makePrivateFolder(nativePath(each)); trouble != FileTrouble::None)
            return failure(writingErrorKind(trouble), each);
    auto locks = PrivateFile::open(nativePath(paths.locks()), PrivateFile::Mode::Write);
    if (!locks)
        return failure(writingErrorKind(locks.error()), paths.locks());
    auto opened = openIndexForWriting(paths, *locks, sync == Sync::Full);
    if (!opened)
        return std::unexpected(opened.error());
    const auto writer = takeWriterNumber(*locks);
    if (!writer)
        return failure(writingErrorKind(writer.error()), paths.locks());
    auto state = std::make_unique<State>(std::move(paths), sync, std::move(*locks), *writer,
                                         std::move(opened->database));
    state->rebuilt = std::move(opened->rebuilt);
    if (!state->writing.isValid())
        return failure(ErrorKind::StoreDamaged, state->paths.index());
    sqlite3_wal_hook(
        state->database.handle(),
        [](void *pages, sqlite3 *, const char *, int count) {
            *static_cast<int *>(pages) = count;
            return SQLITE_OK;
        },
        &state->walPages);
    state->checkpointer.emplace(state->paths.index(), [&writing = state->writing] { writing.syncSegments(); });
    State &log = *state;
    log.upkeep.emplace(log.paths, log.writing, log.changes,
                       [&log](const std::function<Result<void>()> &steps) { return log.change(steps); },
                       sync == Sync::Full);
    return std::unique_ptr<ExchangeLog>(new ExchangeLog(std::move(state)));
}

ExchangeLog::ExchangeLog(std::unique_ptr<State> state)
    : m(std::move(state))
{
}

ExchangeLog::~ExchangeLog()
{
    m->upkeep.reset();
    // The last chance: another process is waited for a little longer than a catcher could.
    for (int i = 0; i < closingTries; ++i)
        if (const auto committed = commit(); committed || committed.error().kind != ErrorKind::StoreBusy)
            break;
    m->checkpointer.reset();
    if (m->walPages >= closingPages) {
        m->writing.syncSegments();
        m->database.checkpointOnClose(true);
    }
}

QString ExchangeLog::folder() const { return m->paths.folder(); }

const std::optional<RebuildReport> &ExchangeLog::rebuilt() const { return m->rebuilt; }

void ExchangeLog::onCommitted(std::function<void()> called)
{
    const std::lock_guard lock(m->calledMutex);
    m->called = std::move(called);
}

Result<std::shared_ptr<Spool>> ExchangeLog::spool(const QUuid &id, Direction direction)
{
    auto file = SpoolFile::make(m->paths.spool(id, direction));
    if (!file)
        return std::unexpected(file.error());
    return *file;
}

void ExchangeLog::begin(const Exchange &exchange)
{
    const std::lock_guard lock(m->mutex);
    if (m->begun.contains(exchange.id))
        return;
    if (m->pending.bytes().size() > size_t(waitingLimit)) {
        m->refused.push_back(std::this_thread::get_id());
        return;
    }
    m->append(exchange, RecordKind::Request, &m->begun[exchange.id]);
}

void ExchangeLog::finish(const Exchange &exchange)
{
    const std::lock_guard lock(m->mutex);
    if (m->pending.bytes().size() > finishedLimit) {
        m->refused.push_back(std::this_thread::get_id());
        return;
    }
    const auto begun = m->begun.find(exchange.id);
    m->append(exchange, RecordKind::Answer, begun == m->begun.end() ? nullptr : &begun->second);
    if (begun != m->begun.end())
        m->begun.erase(begun);
    for (const Direction direction : {Direction::Out, Direction::In})
        if (auto spool = m->ownSpool(exchange, direction))
            m->finishedSpools.push_back(std::move(spool));
}

Result<void> ExchangeLog::commit()
{
    Result<void> result;
    {
        const std::lock_guard lock(m->mutex);
        const bool wasRefused = std::erase(m->refused, std::this_thread::get_id()) > 0;
        if (wasRefused)
            result = std::unexpected(m->lastError.value_or(Error{ErrorKind::StoreNotWritable, m->paths.folder()}));
        if (m->pending.isEmpty())
            return result;
        if (const Result<void> written = m->writeAll(); !written) {
            m->lastError = written.error();
            return written;
        }
        m->checkpointer->grown(m->walPages);
    }
    m->upkeep->written();
    m->tell();
    return result;
}

Result<void> ExchangeLog::annotate(const QUuid &id, const Annotation &annotation)
{
    return m->change([&] { return m->changes.annotate(id, annotation); });
}

Result<qint64> ExchangeLog::remove(const QList<QUuid> &ids)
{
    return m->changeMany(ids, [&](const QList<QUuid> &some) { return m->changes.remove(some); });
}

Result<qint64> ExchangeLog::restore(const QList<QUuid> &ids)
{
    return m->changeMany(ids, [&](const QList<QUuid> &some) { return m->changes.restore(some); });
}

Result<void> ExchangeLog::purge()
{
    if (const auto done = m->upkeep->run(true); !done)
        return done;
    // What SQLite's log holds of the rows goes as well, where no one reads just now.
    return m->change([&]() -> Result<void> {
        (void)m->database.run("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    });
}

Result<void> ExchangeLog::forgetEverything()
{
    const auto locks = PrivateFile::open(nativePath(m->paths.locks()), PrivateFile::Mode::Write);
    if (!locks)
        return failure(writingErrorKind(locks.error()), m->paths.locks());
    return m->change([&] { return wirebell::forgetEverything(m->paths, *locks, m->writing, m->changes); });
}

void ExchangeLog::setKeepPolicy(const KeepPolicy &policy) { m->upkeep->setPolicy(policy); }

} // namespace wirebell
