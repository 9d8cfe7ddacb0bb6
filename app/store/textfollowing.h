// SPDX-License-Identifier: MIT
#pragma once

#include "store/exchangeloader.h"
#include "store/textindex.h"

#include <functional>

namespace wirebell {

/// One log being followed by its index of words: the work of TextFollower, step by step, on any one thread.
class TextFollowing
{
public:
    /// Errors: FileNotFound (no log there yet), StoreBusy (another follows it), and as TextIndex::open().
    static Result<std::unique_ptr<TextFollowing>> start(const QString &folder);
    TextFollowing(const StorePaths &paths, PrivateFile locks, Database index);

    /// Takes in exchanges that ended since, at most some hundreds; gives whether there may be more. `isEnding` is asked
    /// before each. Errors: StoreDamaged of the index of words: it is empty then and will be filled anew; others as
    /// Database::errorOf().
    Result<bool> step(const std::function<bool()> &isEnding);
    /// The log was written to while the last step worked, and there may be more.
    bool isOutrun() const { return m_isOutrun; }

private:
    qint64 version();
    Result<bool> takeBatch(const std::function<bool()> &isEnding);
    Result<void> take(qint64 number);
    Result<bool> forget(const std::function<bool()> &isEnding);

    const StorePaths m_paths;
    const PrivateFile m_locks;
    const Database m_index;
    LivingWriters m_writers;
    ExchangeLoader m_loader;
    Statement m_version;
    Statement m_next;
    std::optional<TextIndex> m_text;
    qint64 m_lastVersion = -1;
    bool m_isOutrun = false;
    qint64 m_forgotten = -1; // the log's count of removals when it was last looked at
    qint64 m_dropped = 0;    // and of exchanges that a keep policy dropped
    bool m_hasGone = false;  // deleted exchanges could still be brought back then
};

} // namespace wirebell
