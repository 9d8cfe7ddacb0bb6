// SPDX-License-Identifier: MIT
#include "wire/dataframewalk.h"

#include "wire/http2frames.h"

#include <utility>

namespace wirebell {

namespace {

constexpr qint64 windowSize = 64 * 1024;

} // namespace

Result<std::optional<DataFrameWalk::Piece>> DataFrameWalk::next()
{
    constexpr qint64 needed = Http2Frame::headSize + 1; // with the padding's length
    const qint64 size = m_window.sourceSize();
    for (;;) {
        const auto window = m_window.from(m_at, needed, windowSize);
        if (!window)
            return std::unexpected(window.error());
        const QByteArrayView bytes = *window;
        if (bytes.size() < Http2Frame::headSize)
            return std::nullopt;
        const Http2Frame frame = Http2Frame::read(bytes, m_at);
        if (m_stream == 0)
            m_stream = frame.stream;
        m_at += Http2Frame::headSize + frame.length;
        if (frame.type != Http2Frame::Data || frame.stream != m_stream || frame.length == 0)
            continue;
        Piece piece{.content = m_content,
                    .wire = frame.at + Http2Frame::headSize,
                    .length = frame.length,
                    .next = m_at,
                    .stream = m_stream};
        if (frame.has(Http2Frame::Padded)) {
            const qint64 padding = bytes.size() > Http2Frame::headSize ? quint8(bytes[Http2Frame::headSize]) : 0;
            ++piece.wire;
            piece.length = qMax<qint64>(piece.length - 1 - padding, 0);
        }
        piece.length = qBound<qint64>(0, size - piece.wire, piece.length);
        m_content += piece.length;
        return piece;
    }
}

} // namespace wirebell
