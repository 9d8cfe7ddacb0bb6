// SPDX-License-Identifier: MIT
#pragma once

#include "store/changewriter.h"
#include "store/checkpointer.h"
#include "store/exchangelog.h"
#include "store/groupwriter.h"
#include "store/spoolfile.h"
#include "store/upkeep.h"

#include <cstring>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>

namespace wirebell {

/// What an ExchangeLog writes with, and what waits to be written.
struct ExchangeLog::State
{
    /// The random half of a UUIDv7.
    struct IdHash
    {
        size_t operator()(const QUuid &id) const noexcept
        {
            quint64 tail;
            std::memcpy(&tail, id.data4, sizeof tail);
            return size_t(tail);
        }
    };

    /// An exchange whose end is awaited.
    struct Begun
    {
        qint64 number = 0;      ///< 0 until committed
        qint64 removals = 0;    ///< IndexWriter::Front::removals then
        qsizetype entry = -1;   ///< in the pending records, until committed
        qint64 requestSize = 0; ///< so much of the request is recorded
        std::optional<qint64> connection;
        bool hasStartLine = false;
        std::unique_ptr<WrittenFacts> facts; ///< null: all empty, as for what is caught without TLS
    };

    /// Bytes that no record holds and no spool took: they go to a file with the next commit.
    struct Copy
    {
        QUuid id;
        Direction direction;
        std::shared_ptr<const ByteSource> source;
    };

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

} // namespace wirebell
