// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchangesink.h"
#include "store/annotation.h"
#include "store/keeppolicy.h"
#include "store/rebuild.h"

#include <QString>

#include <memory>

namespace wirebell {

/// When a commit counts as kept: Normal survives the end of the process at any moment (kill -9); Full survives a power
/// cut as well and costs two flushes of the disk a commit.
enum class Sync { Normal, Full };

/// The exchange log's writer: a folder (mode 0700) with `index.sqlite` (slim rows) and `bytes/` (segments of records
/// that describe themselves, at most 64 MiB each, and spooled bodies in files of their own; mode 0600). Everything in
/// the index can be rebuilt from the bytes.
///
/// Thread-safe: the catcher's and the sender's thread write into one log. What one thread commits takes along what the
/// other has begun or finished. Several processes may have the folder open; each writes a segment of its own.
class ExchangeLog final : public ExchangeSink
{
public:
    /// Opens the log in `folder`, making it where there is none. Errors: StoreNotWritable, StoreDamaged (the index is
    /// no database or fails its check, and there is nothing to make it from, or others write; nothing was changed),
    /// StoreNewer (made by a later version: read it with LogReader), StoreBusy (another process has been making it for
    /// five seconds), DiskFull. `detail` is the path. Where bytes stand without an index, or with a damaged one, it is made from them: see rebuilt().
    static Result<std::unique_ptr<ExchangeLog>> open(const QString &folder, Sync sync = Sync::Normal);
    ~ExchangeLog() override;

    QString folder() const;
    /// What was found where the index had to be made anew; nothing where it was there and sound.
    const std::optional<RebuildReport> &rebuilt() const;

    /// While the disk takes nothing, so many bytes of records wait in memory. What is begun beyond is not kept, and the
    /// next commit() of the thread that began it fails even where the disk has room again.
    static constexpr qint64 waitingLimit = 32 * 1024 * 1024;

    // ExchangeSink
    Result<std::shared_ptr<Spool>> spool(const QUuid &id, Direction direction) override;
    void begin(const Exchange &exchange) override;
    void finish(const Exchange &exchange) override;
    Result<void> commit() override;

    // What is done to exchanges that are kept. Any thread; a call waits for the disk, and up to two seconds for another
    // process. Errors of these: NoSuchExchange, StoreBusy, StoreNotWritable, StoreDamaged, DiskFull.

    /// Replaces what was added to the exchange before. Labels are trimmed, empty and repeated ones left out. Errors:
    /// InvalidOption, where one is longer than Annotation says.
    Result<void> annotate(const QUuid &id, const Annotation &annotation);
    /// Deletes exchanges: they are in no list, pair or count any more. Gives how many of them were there.
    Result<qint64> remove(const QList<QUuid> &ids);
    /// Brings back what was deleted, as long as its bytes are there: until this log is closed, and the next one that is
    /// opened in this folder tidies up. Gives how many came back.
    Result<qint64> restore(const QList<QUuid> &ids);

    /// What was deleted can't be brought back from now on, and its bytes are gone. Also does what is done in the
    /// background otherwise: see setKeepPolicy(). Errors: StoreBusy too where another process is at that.
    Result<void> purge();
    /// Removes every exchange and all its bytes at once, whoever wrote them and whoever writes now; what comes next is
    /// kept again. See forgetting.h for how far that goes.
    Result<void> forgetEverything();

    /// What is kept of this log from now on; until then it is what a default KeepPolicy says. Applied in the background
    /// within a second or two of a commit, also to what was there before. LogReader::dropped() counts what had to go.
    void setKeepPolicy(const KeepPolicy &policy);

    /// Called after each commit that changed rows, on the committing thread; it must not call back into the log.
    void onCommitted(std::function<void()> called);

private:
    struct State;
    explicit ExchangeLog(std::unique_ptr<State> state);
    std::unique_ptr<State> m;
};

} // namespace wirebell
