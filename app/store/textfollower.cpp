// SPDX-License-Identifier: MIT
#include "store/textfollower.h"

#include "store/idlethread.h"
#include "store/textfollowing.h"

#include <chrono>

namespace wirebell {

namespace {

// After trouble, and while another follows.
constexpr int laterMilliseconds = 1000;

} // namespace

TextFollower::TextFollower(const QString &folder)
    : m_thread([this, folder] { work(folder); })
{
}

TextFollower::~TextFollower()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void TextFollower::work(const QString &folder)
{
    makeThisThreadIdle();
    std::unique_ptr<TextFollowing> following;
    do {
        if (!following) {
            if (auto started = TextFollowing::start(folder))
                following = std::move(*started);
            else if (!pause(started.error().kind == ErrorKind::FileNotFound ? lookEachMilliseconds : laterMilliseconds))
                return;
            else
                continue;
        }
        const auto more = following->step([this] { return isEnding(); });
        if (more && *more)
            continue;
        if (!more && more.error().kind != ErrorKind::StoreDamaged)
            following.reset();
        if (!pause(more ? lookEachMilliseconds : laterMilliseconds))
            return;
    } while (!isEnding());
}

bool TextFollower::pause(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, std::chrono::milliseconds(milliseconds), [this] { return m_isEnding; });
}

bool TextFollower::isEnding()
{
    const std::lock_guard lock(m_mutex);
    return m_isEnding;
}

} // namespace wirebell
