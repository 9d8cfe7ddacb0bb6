// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace wirebell {

/// Moves SQLite's write-ahead log into the index on a thread and a connection of its own, so that no commit pays for
/// it. One writer; grown() may only be called from one thread at a time.
class Checkpointer
{
public:
    /// `before` is called on the checkpointer's thread before each run: what the rows refer to must be on disk before
    /// the rows are.
    Checkpointer(const QString &indexPath, std::function<void()> before);
    /// Ends the thread; a run under way is waited for.
    ~Checkpointer();
    Q_DISABLE_COPY_MOVE(Checkpointer)

    /// The write-ahead log has so many pages. A run is asked for each time it has grown by `runEach`, and from `hurryAt`
    /// on by `hurryEach`; at `waitAt` the caller waits until a run that began after this call has ended, so that the log
    /// stays about so long: SQLite begins it anew once a run has met no newer page and no reader needs an older one. The
    /// runs made in a hurry leave little to the one that is waited for (1 ms instead of 35). Where that did not help,
    /// the caller waits again when the log has grown by `runEach` more.
    void grown(int pages);
    static constexpr int runEach = 4000;
    static constexpr int hurryAt = 15'000;
    static constexpr int hurryEach = 64;
    static constexpr int waitAt = 16'000;

private:
    void work(const QString &indexPath);
    static void run(const Database &database);

    const std::function<void()> m_before;
    int m_asked = 0;         // pages when a run was last asked for
    int m_nextWait = waitAt; // pages with which the caller waits next
    std::mutex m_mutex; // all below
    std::condition_variable m_changed;
    bool m_isWanted = false;
    bool m_isEnding = false;
    qint64 m_begun = 0; // runs
    qint64 m_ended = 0;
    std::thread m_thread;
};

} // namespace wirebell
