// SPDX-License-Identifier: MIT
#include "exchange/eventthread.h"

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>

namespace wirebell {

EventThread::EventThread()
    : m_thread([this] { run(); })
{
    std::unique_lock lock(m_mutex);
    m_started.wait(lock, [this] { return m_tasks != nullptr; });
}

EventThread::~EventThread()
{
    {
        const std::lock_guard lock(m_mutex); // the channel lives until the wake-up has been sent, too
        put({});
    }
    m_thread.join();
}

void EventThread::put(Task task)
{
    m_tasks->put(std::move(task));
}

void EventThread::run()
{
    QEventLoop loop; // first: it makes the thread's event dispatcher
    auto tasks = std::make_unique<Channel<Task>>([&loop](std::vector<Task> batch) {
        for (const Task &task : batch) {
            if (!task)
                return loop.quit();
            task();
        }
    });
    {
        const std::lock_guard lock(m_mutex);
        m_tasks = std::move(tasks);
    }
    m_started.notify_one();
    loop.exec();
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.reset();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace wirebell
