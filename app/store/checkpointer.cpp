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
    if (pages < m_asked)
        m_asked = 0; // begun anew
    // Once at the limit: a reader that stands in the way must not make each commit wait.
    if (pages < m_asked + runEach && !(pages >= waitAt && m_asked < waitAt))
        return;
    m_asked = pages;
    std::unique_lock lock(m_mutex);
    m_isWanted = true;
    m_changed.notify_all();
    if (pages < waitAt)
        return;
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
        // A run that can't be made now (another process makes one, a reader stands in the way) is made later: the next
        // commit asks again.
        if (database)
            sqlite3_wal_checkpoint_v2(database->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        lock.lock();
        ++m_ended;
        m_changed.notify_all();
    }
}

} // namespace wirebell
