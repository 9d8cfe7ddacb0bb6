// SPDX-License-Identifier: MIT
#pragma once

#include "base/channel.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace wirebell {

/// A thread with an event loop that carries out what it is told, in order. What is made within a task belongs to that
/// thread, and must have been destroyed there by the last task.
class EventThread
{
public:
    using Task = std::function<void()>;

    /// Starts the thread and waits until it takes tasks.
    EventThread();
    /// Waits for the tasks that were put, then for the thread.
    ~EventThread();
    Q_DISABLE_COPY_MOVE(EventThread)

    /// Any thread.
    void put(Task task);

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_started;
    std::unique_ptr<Channel<Task>> m_tasks; // made and destroyed by the thread
    std::thread m_thread;
};

} // namespace wirebell
