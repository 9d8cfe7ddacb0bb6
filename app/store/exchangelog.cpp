// SPDX-License-Identifier: MIT
#include "store/exchangelog.h"

#include "store/changewriter.h"
#include "store/checkpointer.h"
#include "store/forgetting.h"
#include "store/indexopening.h"
#include "store/pairkey.h"
#include "store/spoolfile.h"
#include "store/upkeep.h"

#include <QRandomGenerator>

#include <sqlite3.h>

#include <cstring>
#include <optional>
#include <thread>
#include <typeinfo>
#include <unordered_map>

namespace wirebell {

namespace {

// What is finished may go beyond the limit for what is begun, so that what was begun has an end as well. It still fits
// one segment.
constexpr size_t finishedLimit = size_t(ExchangeLog::waitingLimit) + size_t(16) * 1024 * 1024;

// With fewer pages in SQLite's log its content stays there when the log is closed: a program that keeps one exchange
// does not wait for the disk.
constexpr int closingPages = 250;

constexpr int closingTries = 40; // of Index::busyMilliseconds each
constexpr int changeTries = 40;

// So many exchanges are changed in one transaction, during which no other is kept.
constexpr qsizetype changedAtOnce = 128;

// The random half of a UUIDv7.
struct IdHash
{
    size_t operator()(const QUuid &id) const noexcept
    {
        quint64 tail;
        std::memcpy(&tail, id.data4, sizeof tail);
        return size_t(tail);
    }
};

struct Begun
{
    qint64 number = 0;       // 0 until committed
    qint64 removals = 0;     // IndexWriter::Front::removals then
    qsizetype entry = -1;    // in the pending records, until committed
    qint64 requestSize = 0;  // so much of the request is recorded
    std::optional<qint64> connection;
    bool hasStartLine = false;
    std::unique_ptr<WrittenFacts> facts; // null: all empty, as for what is caught without TLS
};

// Bytes that no record holds and no spool took: they go to a file with the next commit.
struct Copy
{
    QUuid id;
    Direction direction;
    std::shared_ptr<const ByteSource> source;
};

std::unique_ptr<WrittenFacts> writtenFacts(const Exchange &exchange)
{
    if (exchange.url.isEmpty() && !exchange.connection.tls && exchange.added.isEmpty() && exchange.secrets.isEmpty()
        && !exchange.stream)
        return nullptr;
    return std::make_unique<WrittenFacts>(
        WrittenFacts{exchange.url, exchange.connection.tls, exchange.added, exchange.secrets,
                     exchange.stream});
}

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

struct ExchangeLog::State
{
    State(StorePaths p, Sync s, PrivateFile l, qint64 writer, Database d)
        : paths(std::move(p)), sync(s), locks(std::move(l)), database(std::move(d)),
          writing(paths, locks, database, writer), changes(writing, s == Sync::Full)
    {
    }

    void append(const Exchange &exchange, RecordKind kind, Begun *begun);
    void takeBytes(const Exchange &exchange, Direction direction, qint64 from, PendingRecords::Source &to);
    std::shared_ptr<SpoolFile> ownSpool(const Exchange &exchange, Direction direction) const;
    Result<void> writeAll();
    Result<void> change(const std::function<Result<void>()> &steps);
    Result<qint64> changeMany(const QList<QUuid> &ids,
                              const std::function<Result<qint64>(const QList<QUuid> &)> &steps);
    void tell();
    Result<void> writeCopies();
    Result<void> syncSpools();
    void noteNumbers();

    const StorePaths paths;
    const Sync sync;
    const PrivateFile locks;
    const Database database;
    std::optional<RebuildReport> rebuilt;

    std::mutex mutex; // all below
    GroupWriter writing;
    ChangeWriter changes;
    PendingRecords pending;
    std::unordered_map<QUuid, Begun, IdHash> begun;
    std::vector<std::shared_ptr<SpoolFile>> namedSpools;    // by records that wait
    std::vector<std::shared_ptr<SpoolFile>> finishedSpools; // of exchanges that ended
    std::vector<Copy> copies;
    std::vector<std::thread::id> refused; // threads whose exchanges did not fit into memory
    std::optional<Error> lastError;
    int walPages = 0;

    std::mutex calledMutex;
    std::function<void()> called;

    std::optional<Checkpointer> checkpointer;
    std::optional<Upkeep> upkeep; // last: it ends first
};

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

void ExchangeLog::State::tell()
{
    const std::lock_guard lock(calledMutex);
    if (called)
        called();
}

// What waits is written before: a change may be about it. Someone else's transaction is waited for without the lock, so
// that those who catch need not wait for us.
Result<void> ExchangeLog::State::change(const std::function<Result<void>()> &steps)
{
    Result<void> done;
    for (int i = 0; i < changeTries; ++i) {
        {
            const std::lock_guard lock(mutex);
            done = pending.isEmpty() ? Result<void>() : writeAll();
            if (done)
                done = steps();
            if (done)
                checkpointer->grown(walPages);
        }
        if (done || done.error().kind != ErrorKind::StoreBusy)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    if (done)
        tell();
    return done;
}

Result<qint64> ExchangeLog::State::changeMany(const QList<QUuid> &ids,
                                              const std::function<Result<qint64>(const QList<QUuid> &)> &steps)
{
    qint64 count = 0;
    for (qsizetype at = 0; at < ids.size(); at += changedAtOnce) {
        const auto done = change([&]() -> Result<void> {
            const auto some = steps(ids.mid(at, changedAtOnce));
            if (!some)
                return std::unexpected(some.error());
            count += *some;
            return {};
        });
        if (!done)
            return std::unexpected(done.error());
    }
    return count;
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

void ExchangeLog::State::append(const Exchange &exchange, RecordKind kind, Begun *before)
{
    static const WrittenFacts nothing;
    const Direction request = exchange.requestDirection();
    PendingRecords::Source source{.exchange = exchange, .kind = kind, .madeAt = wallNow()};
    source.connection = PairKey::connection(exchange.connection);
    takeBytes(exchange, request, kind == RecordKind::Answer && before ? before->requestSize : 0, source);
    if (kind == RecordKind::Request) {
        source.onlyChunks = request;
        before->requestSize = exchange.transcript.size(request);
        before->connection = source.connection;
        before->hasStartLine = exchange.request.has_value();
        before->facts = writtenFacts(exchange);
        pending.append(source);
        before->entry = pending.last();
        return;
    }
    takeBytes(exchange, exchange.responseDirection(), 0, source);
    source.state = exchange.state;
    if (source.state == wirebell::State::Open)
        source.state = exchange.error ? wirebell::State::Failed : wirebell::State::Complete;
    if (before)
        source.before = before->facts ? before->facts.get() : &nothing;
    PendingRecords::Entry &entry = pending.append(source);
    if (!before)
        return;
    entry.isNew = false;
    entry.number = before->number;
    entry.removals = before->removals;
    entry.request = before->entry;
    entry.isWhole = before->connection != source.connection || before->hasStartLine != exchange.request.has_value()
        || before->requestSize != entry.requestSize || source.before->url != exchange.url;
}

void ExchangeLog::State::takeBytes(const Exchange &exchange, Direction direction, qint64 from,
                                   PendingRecords::Source &to)
{
    const std::shared_ptr<const ByteSource> &source = exchange.transcript.bytes(direction);
    const qint64 size = source ? source->size() : 0;
    if (size <= from)
        return;
    qint64 &spooled = direction == Direction::Out ? to.spooled.out : to.spooled.in;
    if (auto spool = ownSpool(exchange, direction)) {
        spooled = size;
        namedSpools.push_back(std::move(spool));
    } else if (size > spoolFrom) {
        spooled = size;
        copies.push_back({exchange.id, direction, source});
    } else if (auto bytes = source->read(from, size - from)) {
        (direction == Direction::Out ? to.out : to.in) = std::move(*bytes);
    }
}

// The direction's bytes, where they stand in the file that we have given out for them.
std::shared_ptr<SpoolFile> ExchangeLog::State::ownSpool(const Exchange &exchange, Direction direction) const
{
    const std::shared_ptr<const ByteSource> &source = exchange.transcript.bytes(direction);
    const ByteSource *bytes = source.get();
    if (!bytes || typeid(*bytes) != typeid(SpoolFile))
        return nullptr;
    auto spool = std::const_pointer_cast<SpoolFile>(std::static_pointer_cast<const SpoolFile>(source));
    return spool->path() == paths.spool(exchange.id, direction) ? spool : nullptr;
}

Result<void> ExchangeLog::State::writeAll()
{
    if (const auto copied = writeCopies(); !copied)
        return copied;
    if (sync == Sync::Full)
        if (const auto synced = syncSpools(); !synced)
            return synced;
    if (const auto written = writing.write(pending, sync == Sync::Full); !written)
        return written;
    noteNumbers();
    pending.clear();
    namedSpools.clear();
    for (const auto &spool : std::exchange(finishedSpools, {}))
        spool->close();
    return {};
}

Result<void> ExchangeLog::State::writeCopies()
{
    constexpr qint64 piece = 256 * 1024;
    while (!copies.empty()) {
        const Copy &copy = copies.back();
        const auto file = SpoolFile::make(paths.spool(copy.id, copy.direction));
        if (!file)
            return std::unexpected(file.error());
        for (qint64 at = 0; at < copy.source->size(); at += piece) {
            const auto bytes = copy.source->read(at, piece);
            if (!bytes)
                break; // the source has lost them: what was read is kept
            if (const auto appended = (*file)->append(*bytes); !appended)
                return appended;
        }
        namedSpools.push_back(*file);
        copies.pop_back();
    }
    return {};
}

Result<void> ExchangeLog::State::syncSpools()
{
    for (const auto &spool : namedSpools)
        if (const auto synced = spool->sync(); !synced)
            return synced;
    if (!namedSpools.empty())
        (void)syncFolder(nativePath(paths.bytes()));
    return {};
}

// Those that were begun get to know the number that their end will go to.
void ExchangeLog::State::noteNumbers()
{
    for (const PendingRecords::Entry &entry : pending.entries()) {
        if (entry.kind != RecordKind::Request)
            continue;
        if (const auto found = begun.find(entry.id); found != begun.end()) {
            found->second.number = entry.number;
            found->second.removals = entry.removals;
            found->second.entry = -1;
        }
    }
}

} // namespace wirebell
