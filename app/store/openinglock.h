// SPDX-License-Identifier: MIT
#pragma once

#include "store/storepaths.h"

namespace wirebell {

/// Holds LockedByte::opening while the index is opened, made or rebuilt. Waits up to five seconds for another process
/// to be done.
class OpeningLock
{
public:
    explicit OpeningLock(const PrivateFile &locks);
    ~OpeningLock();
    Q_DISABLE_COPY_MOVE(OpeningLock)

    bool isHeld() const { return m_isHeld; }

private:
    const PrivateFile &m_locks;
    bool m_isHeld = false;
};

} // namespace wirebell
