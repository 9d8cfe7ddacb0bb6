// SPDX-License-Identifier: MIT
#include "wire/http2block.h"

namespace wirebell {

void Http2Block::add(const Http2Frame &frame, QByteArrayView bytes)
{
    QByteArrayView payload = bytes.sliced(Http2Frame::headSize);
    if (frame.type == Http2Frame::Headers) {
        *this = {.stream = frame.stream, .at = frame.at, .endsStream = frame.endsStream()};
        qsizetype padding = 0;
        if (frame.has(Http2Frame::Padded) && !payload.isEmpty()) {
            padding = quint8(payload.front());
            payload = payload.sliced(1);
        }
        if (frame.has(Http2Frame::HasPriority))
            payload = payload.sliced(qMin<qsizetype>(payload.size(), 5));
        payload.chop(qMin(padding, payload.size()));
    } else {
        ++continuations;
    }
    fragment.append(payload);
    size += bytes.size();
    isWhole = frame.has(Http2Frame::EndHeaders);
}

} // namespace wirebell
