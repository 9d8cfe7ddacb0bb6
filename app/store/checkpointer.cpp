// SPDX-License-Identifier: MIT
#include "store/checkpointer.h"

#include "store/index.h"

#include <sqlite3.h>

namespace wirebell {

Checkpointer::Checkpointer(const QString &indexPath, std::function<void()> before)
    : m_before(std::move(before))
    , m_thread([this, indexPath] { work(indexPath); })
{
}

Checkpointer::~Checkpointer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Checkpointer::grown(int pages)
{
    if (pages < m_asked) { // begun anew
        m_asked = 0;
        m_nextWait = waitAt;
    }
    if (pages < m_asked + (pages < hurryAt ? runEach : hurryEach))
        return;
    m_asked = pages;
    std::unique_lock lock(m_mutex);
    m_isWanted = true;
    m_changed.notify_all();
    if (pages < m_nextWait)
        return;
    // Once at the limit: a reader that stands in the way must not make each commit wait.
    m_nextWait = pages + runEach;
    const qint64 next = m_begun + 1;
    m_changed.wait(lock, [&] { return m_ended >= next; });
}

void Checkpointer::work(const QString &indexPath)
{
    const Result<Database> database = Database::open(indexPath, Database::Access::Write);
    if (database) {
        sqlite3_busy_timeout(database->handle(), Index::busyMilliseconds);
        // Only a connection that has read knows that the index has a write-ahead log.
        (void)database->number("PRAGMA schema_version");
    }
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [&] { return m_isWanted || m_isEnding; });
        if (m_isEnding)
            return;
        m_isWanted = false;
        ++m_begun;
        lock.unlock();
        m_before();
        if (database)
            run(*database);
        lock.lock();
        ++m_ended;
        m_changed.notify_all();
    }
}

// A run that can't be made now (another process makes one, a reader stands in the way) is made later: the next commit
// asks again.
void Checkpointer::run(const Database &database)
{
    int pages = 0;
    int moved = 0;
    sqlite3_wal_checkpoint_v2(database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, &moved);
    // SQLite syncs the index only when no newer page came meanwhile. Done here each time, it has little left to do in
    // the run that a caller waits for.
    sqlite3_file *file = nullptr;
    if (moved > 0 && sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK
        && file->pMethods)
        file->pMethods->xSync(file, SQLITE_SYNC_DATAONLY | SQLITE_SYNC_NORMAL);
}

} // namespace wirebell
