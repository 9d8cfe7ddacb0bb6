// SPDX-License-Identifier: MIT
#pragma once

#include "wire/chunkwalk.h"
#include "wire/walkedcontent.h"

namespace wirebell {

/// A content in chunks (RFC 9112, 7.1); the first one's line stands where it begins.
using ChunkedContent = WalkedContent<ChunkWalk>;

} // namespace wirebell
