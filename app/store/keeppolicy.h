// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace wirebell {

/// How much of a log is kept. The oldest exchanges go first; those that are pinned or under way never do.
struct KeepPolicy
{
    static constexpr qint64 defaultSize = -1;

    qint64 count = 0;          ///< so many exchanges; 0: any number
    qint64 age = 0;            ///< milliseconds since they began; 0: any
    qint64 size = defaultSize; ///< bytes of exchanges and their index on disk; 0: any; defaultSize: see quota()

    bool operator==(const KeepPolicy &) const = default;

    /// "1000" (exchanges), "7d" (also s, m, h, w), "500M" (also K, G, T; of 1024), several of them with commas, or
    /// "all". Nothing where it is none of these.
    static std::optional<KeepPolicy> parse(QStringView words);

    /// How many bytes may be taken on a disk that has `left` bytes left while the log takes `taken`; 0: any. Where
    /// `size` does not say: 10 GiB, or a tenth of what the disk has left without the log, whichever is less, but not
    /// below 64 MiB. 10 GiB hold some five million exchanges of a KiB, far more than anyone looks through; a tenth never
    /// is what fills the disk; below the least, what was caught a moment ago could be gone before it is looked at.
    qint64 quota(qint64 taken, qint64 left) const;
};

} // namespace wirebell
