// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "store/storepaths.h"

namespace wirebell {

/// Tells exchanges under way from those whose program is gone: a writer holds its byte of StorePaths::locks() as long
/// as it lives.
class LivingWriters
{
public:
    explicit LivingWriters(const StorePaths &paths);

    /// What a row's state means now: Open is Incomplete once its writer is gone.
    State stateNow(State stored, qint64 writer) const;

private:
    PrivateFile m_locks; // not open where no one ever wrote
};

} // namespace wirebell
