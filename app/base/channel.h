// SPDX-License-Identifier: MIT
#pragma once

#include "base/wakeup.h"

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace wirebell {

/// The one way threads hand over: values go through a mutex, and the receiving thread gets a wake-up that carries no
/// argument. All ordering between the threads comes from the mutex, where the thread sanitizer sees it.
///
/// The channel belongs to the receiving thread, which makes it, is called back on it, and destroys it. put() may be
/// called from any thread as long as the channel lives. Values put in one turn arrive together, in order.
template <typename T>
class Channel
{
public:
    using Receiver = std::function<void(std::vector<T> batch)>;

    explicit Channel(Receiver receiver)
        : m_receiver(std::move(receiver))
        , m_wakeUp([this] { deliver(); })
    {
    }
    Q_DISABLE_COPY_MOVE(Channel)

    void put(T value)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_values.push_back(std::move(value));
            if (m_values.size() > 1)
                return; // a wake-up is already on its way
        }
        m_wakeUp.ring();
    }

    /// Hands over at once what has been put so far. Receiving thread only.
    void deliver()
    {
        std::vector<T> batch;
        {
            const std::lock_guard lock(m_mutex);
            batch.swap(m_values);
        }
        if (!batch.empty())
            m_receiver(std::move(batch));
    }

private:
    Receiver m_receiver;
    std::mutex m_mutex;
    std::vector<T> m_values;
    WakeUp m_wakeUp;
};

} // namespace wirebell
