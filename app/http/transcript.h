// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "http/bytesource.h"

#include <QList>

#include <memory>

namespace wirebell {

/// As seen from our own socket. A sent exchange's request goes out; a caught one's comes in.
enum class Direction : quint8 { Out, In };

/// Bytes that passed the tap at one moment. They continue where the direction's chunk before ended.
struct Chunk
{
    MonotonicTime at = 0;
    Direction direction = Direction::Out;
    qint64 length = 0;

    bool operator==(const Chunk &) const = default;
};

/// What passed the tap for one exchange: every byte of both directions, and when. Out means accepted by the system
/// (plain) or encrypted and flushed (TLS).
struct Transcript
{
    QList<Chunk> chunks; ///< in order of time; neighbours are joined beyond maxChunks
    std::shared_ptr<const ByteSource> out; ///< null where nothing went out
    std::shared_ptr<const ByteSource> in;

    /// So many chunks are kept apart; what comes later lengthens the last chunk of its direction.
    static constexpr qsizetype maxChunks = 4096;

    const std::shared_ptr<const ByteSource> &bytes(Direction direction) const
    {
        return direction == Direction::Out ? out : in;
    }
    qint64 size(Direction direction) const
    {
        const auto &source = bytes(direction);
        return source ? source->size() : 0;
    }
};

} // namespace wirebell
