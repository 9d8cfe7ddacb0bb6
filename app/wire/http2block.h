// SPDX-License-Identifier: MIT
#pragma once

#include "wire/http2frames.h"

namespace wirebell {

/// A field block put together from a HEADERS frame and the CONTINUATION frames behind it (RFC 9113, 4.3).
struct Http2Block
{
    qint32 stream = 0;
    qint64 at = 0;         ///< where the HEADERS frame begins
    qint64 size = 0;       ///< of the frames, their heads included
    QByteArray fragment = {};   ///< HPACK
    int continuations = 0;
    bool endsStream = false;
    bool isWhole = false;

    /// Takes a frame of one of the two types, in the order of the wire; a HEADERS frame begins anew.
    void add(const Http2Frame &frame, QByteArrayView bytes);
};

} // namespace wirebell
