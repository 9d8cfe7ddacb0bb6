// SPDX-License-Identifier: MIT
#pragma once

#include "http/transcript.h"

#include <optional>
#include <string>

namespace wirebell {

/// Appends chunks as pairs of numbers of seven bits a byte, least first, the high bit set on all but the last: the
/// length shifted left by one with the direction (1 is in) in the lowest bit, and the time since the chunk before
/// (the first: since `tick`), its sign folded into the lowest bit. `only` leaves out the other direction.
void appendChunks(std::string &to, const QList<Chunk> &chunks, MonotonicTime tick,
                  std::optional<Direction> only = std::nullopt);

/// Nothing where the bytes are no such list.
std::optional<QList<Chunk>> readChunks(QByteArrayView from, MonotonicTime tick);

} // namespace wirebell
