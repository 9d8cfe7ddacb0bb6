// SPDX-License-Identifier: MIT
#pragma once

#include "http/bytesource.h"

namespace wirebell {

/// A content in chunked transfer coding (RFC 9112, 7.1): chunks of equal size, the rest in one more, the last chunk,
/// no trailers. Encoded where it is read; memory does not grow with the content.
class ChunkedBytes final : public ByteSource
{
public:
    /// curl's chunks, once its send buffer of 64 KiB is free for content alone.
    static constexpr qint64 defaultChunk = 64 * 1024 - 12;

    explicit ChunkedBytes(std::shared_ptr<const ByteSource> content, qint64 chunk = defaultChunk);

    qint64 size() const override;
    Result<QByteArray> read(qint64 at, qint64 length) const override;

private:
    /// The chunk that begins at `at` of the content, with its size line and the CR LF behind its data.
    Result<QByteArray> encoded(qint64 at) const;
    qint64 encodedSize(qint64 dataSize) const;

    std::shared_ptr<const ByteSource> m_content;
    qint64 m_chunk;
};

} // namespace wirebell
