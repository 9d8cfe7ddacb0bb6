// SPDX-License-Identifier: MIT
#include "store/textfollower.h"

#include "store/lowpriority.h"
#include "store/textfollowing.h"

namespace wirebell {

using namespace std::chrono_literals;

namespace {

// After trouble, and while another follows.
constexpr auto later = 1s;

// While others write faster than this thread takes words, it rests so many times as long as it works.
constexpr int restsPerStep = 9;

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
    lowerPriorityOfThisThread();
    std::unique_ptr<TextFollowing> following;
    do {
        if (!following) {
            if (auto started = TextFollowing::start(folder))
                following = std::move(*started);
            else if (!pause(started.error().kind == ErrorKind::FileNotFound ? lookEach : later))
                return;
            else
                continue;
        }
        const auto begun = std::chrono::steady_clock::now();
        const auto more = following->step([this] { return isEnding(); });
        if (more && *more) {
            const auto worked = std::chrono::steady_clock::now() - begun;
            if (following->isOutrun() && !pause(std::chrono::ceil<std::chrono::milliseconds>(worked * restsPerStep)))
                return;
            continue;
        }
        if (!more && more.error().kind != ErrorKind::StoreDamaged)
            following.reset();
        if (!pause(more ? lookEach : later))
            return;
    } while (!isEnding());
}

bool TextFollower::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, time, [this] { return m_isEnding; });
}

bool TextFollower::isEnding()
{
    const std::lock_guard lock(m_mutex);
    return m_isEnding;
}

} // namespace wirebell
