// SPDX-License-Identifier: MIT
#include "store/exchangelogstate.h"

#include "store/pairkey.h"

#include <typeinfo>

namespace wirebell {

namespace {

constexpr int changeTries = 40;

// So many exchanges are changed in one transaction, during which no other is kept.
constexpr qsizetype changedAtOnce = 128;

std::unique_ptr<WrittenFacts> writtenFacts(const Exchange &exchange)
{
    if (exchange.url.isEmpty() && !exchange.connection.tls && exchange.added.isEmpty() && exchange.secrets.isEmpty()
        && !exchange.stream)
        return nullptr;
    return std::make_unique<WrittenFacts>(
        WrittenFacts{exchange.url, exchange.connection.tls, exchange.added, exchange.secrets,
                     exchange.stream});
}

} // namespace

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
