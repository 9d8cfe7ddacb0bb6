// SPDX-License-Identifier: MIT
#include "store/exchangelog.h"

#include "store/checkpointer.h"
#include "store/indexopening.h"
#include "store/pairkey.h"
#include "store/pendingrecords.h"
#include "store/segmentwriter.h"
#include "store/spoolfile.h"

#include <QRandomGenerator>

#include <sqlite3.h>

#include <cstring>
#include <optional>
#include <thread>
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
    if (exchange.url.isEmpty() && !exchange.connection.tls && exchange.added.isEmpty() && exchange.secrets.isEmpty())
        return nullptr;
    return std::make_unique<WrittenFacts>(
        WrittenFacts{exchange.url, exchange.connection.tls, exchange.added, exchange.secrets});
}

} // namespace

struct ExchangeLog::State
{
    State(StorePaths p, PrivateFile l, Database d, Sync s)
        : paths(std::move(p)), sync(s), locks(std::move(l)), database(std::move(d)), index(database),
          segment(paths, locks)
    {
    }

    Result<void> takeWriterNumber();
    void append(const Exchange &exchange, RecordKind kind, Begun *begun);
    void takeBytes(const Exchange &exchange, Direction direction, qint64 from, PendingRecords::Source &to);
    Result<void> writeAll();
    Result<void> writeCopies();
    Result<void> writeGroup();
    int writeRows(const RecordPlace &place);
    int writeRequestRow(PendingRecords::Entry &entry, const RecordPlace &place);

    const StorePaths paths;
    const Sync sync;
    const PrivateFile locks;
    qint64 writer = 0;
    Database database;

    std::mutex mutex; // all below
    IndexWriter index;
    SegmentWriter segment;
    qint64 notedSegment = 0; // the index knows of this one
    PendingRecords pending;
    std::unordered_map<QUuid, Begun, IdHash> begun;
    std::unordered_map<QUuid, std::array<std::weak_ptr<SpoolFile>, 2>, IdHash> spools;
    std::vector<std::shared_ptr<SpoolFile>> finishedSpools;
    std::vector<Copy> copies;
    std::vector<std::thread::id> refused; // threads whose exchanges did not fit into memory
    std::optional<Error> lastError;
    int walPages = 0;

    std::mutex calledMutex;
    std::function<void()> called;

    std::optional<Checkpointer> checkpointer; // last: it ends first
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
    auto database = openIndexForWriting(paths, *locks, sync == Sync::Full);
    if (!database)
        return std::unexpected(database.error());
    auto state = std::make_unique<State>(std::move(paths), std::move(*locks), std::move(*database), sync);
    if (!state->index.isValid())
        return failure(ErrorKind::StoreDamaged, state->paths.index());
    if (const auto taken = state->takeWriterNumber(); !taken)
        return std::unexpected(taken.error());
    sqlite3_wal_hook(
        state->database.handle(),
        [](void *pages, sqlite3 *, const char *, int count) {
            *static_cast<int *>(pages) = count;
            return SQLITE_OK;
        },
        &state->walPages);
    state->checkpointer.emplace(state->paths.index(), [&segment = state->segment] { segment.syncAll(); });
    return std::unique_ptr<ExchangeLog>(new ExchangeLog(std::move(state)));
}

ExchangeLog::ExchangeLog(std::unique_ptr<State> state)
    : m(std::move(state))
{
}

ExchangeLog::~ExchangeLog()
{
    // The last chance: another process is waited for a little longer than a catcher could.
    for (int i = 0; i < closingTries; ++i)
        if (const auto committed = commit(); committed || committed.error().kind != ErrorKind::StoreBusy)
            break;
    m->checkpointer.reset();
    if (m->walPages >= closingPages) {
        m->segment.syncAll();
        m->database.checkpointOnClose(true);
    }
}

QString ExchangeLog::folder() const { return m->paths.folder(); }

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
    const std::lock_guard lock(m->mutex);
    m->spools[id][size_t(direction)] = *file;
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
    if (const auto spools = m->spools.find(exchange.id); spools != m->spools.end()) {
        for (const auto &each : spools->second)
            if (auto file = each.lock())
                m->finishedSpools.push_back(std::move(file));
        m->spools.erase(spools);
    }
}

Result<void> ExchangeLog::commit()
{
    {
        const std::lock_guard lock(m->mutex);
        const bool wasRefused = std::erase(m->refused, std::this_thread::get_id()) > 0;
        if (m->pending.isEmpty() && !wasRefused)
            return {};
        const Result<void> written = m->writeAll();
        if (!written) {
            m->lastError = written.error();
            return written;
        }
        if (wasRefused)
            return std::unexpected(m->lastError.value_or(Error{ErrorKind::StoreNotWritable, m->paths.folder()}));
        m->checkpointer->grown(m->walPages);
    }
    const std::lock_guard lock(m->calledMutex);
    if (m->called)
        m->called();
    return {};
}

// A number that no other writer has, now or before: rows of writers that are gone keep theirs.
Result<void> ExchangeLog::State::takeWriterNumber()
{
    for (;;) {
        writer = qint64(QRandomGenerator::system()->generate64() % quint64(LockedByte::writerCount));
        const auto taken = locks.tryLock(LockedByte::writers + writer);
        if (!taken)
            return failure(writingErrorKind(taken.error()), paths.locks());
        if (*taken)
            return {};
    }
}

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
    if (const auto own = spools.find(exchange.id);
        own != spools.end() && own->second[size_t(direction)].lock().get() == source.get()) {
        spooled = size;
    } else if (size > spoolFrom) {
        spooled = size;
        copies.push_back({exchange.id, direction, source});
    } else if (auto bytes = source->read(from, size - from)) {
        (direction == Direction::Out ? to.out : to.in) = std::move(*bytes);
    }
}

Result<void> ExchangeLog::State::writeAll()
{
    if (const auto copied = writeCopies(); !copied)
        return copied;
    if (sync == Sync::Full) {
        for (const auto &spool : finishedSpools)
            if (const auto synced = spool->sync(); !synced)
                return synced;
    }
    if (!pending.isEmpty()) {
        const Result<void> written = writeGroup();
        index.rollback();
        if (!written) {
            segment.discard();
            return written;
        }
        pending.clear();
    }
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
        finishedSpools.push_back(*file);
        copies.pop_back();
    }
    return {};
}

// Bytes first, rows after: what a row names is there. An error leaves all of it to be done again.
Result<void> ExchangeLog::State::writeGroup()
{
    const auto failed = [this](int code) { return std::unexpected(database.errorOf(code)); };
    if (const int code = index.begin(); code != SQLITE_DONE)
        return failed(code);
    const auto lastNumber = index.lastNumber();
    if (!lastNumber)
        return failed(lastNumber.error());
    const auto lastSegment = segment.number() > 0 ? notedSegment : index.lastSegment();
    if (!lastSegment)
        return failed(lastSegment.error());
    const bool isFirst = segment.number() == 0;
    const qint64 size = qint64(pending.bytes().size());
    if (const auto prepared = segment.prepare(*lastSegment, size); !prepared)
        return prepared;

    qint64 number = *lastNumber;
    for (PendingRecords::Entry &entry : pending.entries()) {
        if (entry.isNew)
            pending.number(entry, ++number);
        else
            pending.number(entry, entry.request >= 0 ? pending.entries()[size_t(entry.request)].number : entry.number);
    }
    if (const auto written = segment.write(pending.bytes()); !written)
        return written;
    if (sync == Sync::Full) {
        if (const auto synced = segment.sync(); !synced)
            return synced;
        if (isFirst)
            (void)syncFolder(nativePath(paths.bytes()));
    }

    const RecordPlace place{segment.number(), segment.end()};
    if (place.segment != notedSegment)
        if (const int code = index.setLastSegment(place.segment); code != SQLITE_DONE)
            return failed(code);
    if (const int code = writeRows(place); code != SQLITE_DONE)
        return failed(code);
    if (const int code = index.commit(); code != SQLITE_DONE)
        return failed(code);

    segment.advance(size);
    notedSegment = place.segment;
    for (const PendingRecords::Entry &entry : pending.entries()) {
        if (entry.kind != RecordKind::Request)
            continue;
        if (const auto found = begun.find(entry.id); found != begun.end()) {
            found->second.number = entry.number;
            found->second.entry = -1;
        }
    }
    return {};
}

int ExchangeLog::State::writeRows(const RecordPlace &place)
{
    for (PendingRecords::Entry &entry : pending.entries()) {
        if (entry.isNew || entry.isWhole)
            if (const int code = writeRequestRow(entry, place); code != SQLITE_DONE)
                return code;
        if (entry.kind == RecordKind::Answer)
            if (const int code = index.insert(pending.answerRow(entry, place)); code != SQLITE_DONE)
                return code;
    }
    return SQLITE_DONE;
}

int ExchangeLog::State::writeRequestRow(PendingRecords::Entry &entry, const RecordPlace &place)
{
    if (entry.isNew) {
        const int code = index.insert(pending.requestRow(entry, place, writer));
        if (code != SQLITE_CONSTRAINT_UNIQUE)
            return code;
        // An exchange that stands here already, finished once more. The number it was to have stays free.
        const auto number = index.numberOf(entry.id);
        if (!number)
            return number.error();
        entry.number = *number;
        if (const int gap = index.setNotDense(); gap != SQLITE_DONE)
            return gap;
    }
    return index.update(pending.requestRow(entry, place, writer));
}

} // namespace wirebell
