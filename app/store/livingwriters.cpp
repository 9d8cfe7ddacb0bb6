// SPDX-License-Identifier: MIT
#include "store/livingwriters.h"

namespace wirebell {

LivingWriters::LivingWriters(const StorePaths &paths)
{
    if (auto file = PrivateFile::open(nativePath(paths.locks()), PrivateFile::Mode::Read))
        m_locks = std::move(*file);
}

State LivingWriters::stateNow(State stored, qint64 writer) const
{
    if (stored != State::Open)
        return stored;
    return m_locks.isOpen() && m_locks.isLocked(LockedByte::writers + writer) ? State::Open : State::Incomplete;
}

} // namespace wirebell
