// SPDX-License-Identifier: MIT
#include "store/openinglock.h"

#include <chrono>
#include <thread>

namespace wirebell {

OpeningLock::OpeningLock(const PrivateFile &locks)
    : m_locks(locks)
{
    using namespace std::chrono_literals;
    const auto until = std::chrono::steady_clock::now() + 5s;
    for (;;) {
        const auto taken = m_locks.tryLock(LockedByte::opening);
        m_isHeld = taken && *taken;
        if (m_isHeld || !taken || std::chrono::steady_clock::now() > until)
            return;
        std::this_thread::sleep_for(2ms);
    }
}

OpeningLock::~OpeningLock()
{
    if (m_isHeld)
        m_locks.unlock(LockedByte::opening);
}

} // namespace wirebell
