// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace wirebell {

/// Keeps the index of words of an exchange log up to date, on a thread of its own that stands back: it follows the
/// log's numbers behind whoever writes them, catches up where it left off, and makes the index anew where it is damaged. Where several
/// follow one log, in this process or others, one of them works and the others stand by. The log in `folder` need not be
/// there yet.
class TextFollower
{
public:
    explicit TextFollower(const QString &folder);
    /// Ends the thread; the exchange under way is waited for.
    ~TextFollower();
    Q_DISABLE_COPY_MOVE(TextFollower)

    /// Looks for new exchanges so often.
    static constexpr std::chrono::milliseconds lookEach{250};

private:
    void work(const QString &folder);
    /// False when it is time to end.
    bool pause(std::chrono::milliseconds time);
    bool isEnding();

    std::mutex m_mutex; // both below
    std::condition_variable m_changed;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace wirebell
