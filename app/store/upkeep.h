// SPDX-License-Identifier: MIT
#pragma once

#include "store/keeppolicy.h"
#include "store/wasteremoval.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace wirebell {

/// Keeps a log within its KeepPolicy and removes the bytes of what was deleted, on a thread of its own that rests while
/// nothing is written. It looks for what is to be done by a connection of its own, so that those who catch need not wait,
/// and takes the log for some exchanges at a time, so that they go on in between.
class Upkeep
{
public:
    /// Runs steps while no one else uses the log's writer.
    using Change = std::function<Result<void>(const std::function<Result<void>()> &steps)>;

    /// `writing` and `changes` are used within `change` only. What is passed must outlive this.
    Upkeep(const StorePaths &paths, GroupWriter &writing, ChangeWriter &changes, Change change, bool flush);
    /// Ends the thread; what it is at is waited for, some milliseconds.
    ~Upkeep();
    Q_DISABLE_COPY_MOVE(Upkeep)

    /// Any thread.
    void setPolicy(const KeepPolicy &policy);
    /// Something was written: looks after it within a second. Any thread; costs next to nothing.
    void written();

    /// Does all there is to do, on the caller's thread. `alsoOurs`: what this log deleted can't be brought back from now
    /// on. Errors: StoreBusy (another process is at it), and as GroupWriter::write().
    Result<void> run(bool alsoOurs);

    static constexpr int restMilliseconds = 1000;

private:
    void work();
    Result<void> runLocked(bool alsoOurs);
    Result<void> discard(bool alsoOurs);
    Result<void> removeWaste();
    Result<void> applyPolicy();
    Result<bool> applyOnce(const KeepPolicy &policy);
    bool holds(const char *table) const;
    bool isOldestBefore(qint64 moment) const;
    Result<qint64> choose(qint64 after, qint64 youngest, qint64 *tooMany, qint64 *tooLarge, QList<qint64> *chosen);
    Result<qint64> taken() const;
    bool isNeeded(const RecordHeader &header, const RecordPlace &place);

    const StorePaths &m_paths;
    GroupWriter &m_writing;
    ChangeWriter &m_changes;
    const Change m_change;
    const bool m_flush;
    PrivateFile m_locks; // an opening of its own, as the log's holds some

    std::mutex m_running; // one run at a time: the members below
    std::optional<Database> m_index; // to look only
    WasteRemoval m_removal;

    std::mutex m_mutex; // all below but the first
    std::atomic<bool> m_isWanted = false;
    std::condition_variable m_changed;
    KeepPolicy m_policy;
    std::atomic<bool> m_isEnding = false;
    std::thread m_thread; // last
};

} // namespace wirebell
