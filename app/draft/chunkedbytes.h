// SPDX-License-Identifier: MIT
#pragma once

#include "http/bytesource.h"

namespace wirebell {

/// A content in chunked transfer coding (RFC 9112, 7.1): a first chunk, chunks of equal size, the rest in one more, the
/// last chunk, no trailers. Encoded where it is read; memory does not grow with the content.
class ChunkedBytes final : public ByteSource
{
public:
    /// The size of a chunk, and that of the first one: other than the others where it shares a buffer with the head.
    static constexpr qint64 usualChunk = 64 * 1024 - 12;

    explicit ChunkedBytes(std::shared_ptr<const ByteSource> content, qint64 first = usualChunk,
                          qint64 chunk = usualChunk);

    qint64 size() const override;
    Result<QByteArray> read(qint64 at, qint64 length) const override;

private:
    /// The chunk with `size` bytes of content from `at`, with its size line and the CR LF behind it; without content
    /// the last chunk.
    Result<QByteArray> encoded(qint64 at, qint64 size) const;
    static qint64 encodedSize(qint64 dataSize);

    std::shared_ptr<const ByteSource> m_content;
    qint64 m_first;
    qint64 m_chunk;
};

} // namespace wirebell
