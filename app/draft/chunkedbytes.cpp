// SPDX-License-Identifier: MIT
#include "draft/chunkedbytes.h"

namespace wirebell {

namespace {

constexpr QByteArrayView lastChunk = "0\r\n\r\n";

} // namespace

ChunkedBytes::ChunkedBytes(std::shared_ptr<const ByteSource> content, qint64 first, qint64 chunk)
    : m_content(std::move(content))
    , m_first(std::min(first, m_content->size()))
    , m_chunk(chunk)
{
}

qint64 ChunkedBytes::encodedSize(qint64 dataSize)
{
    return dataSize == 0 ? 0 : QByteArray::number(dataSize, 16).size() + 2 + dataSize + 2;
}

qint64 ChunkedBytes::size() const
{
    const qint64 others = m_content->size() - m_first;
    return encodedSize(m_first) + others / m_chunk * encodedSize(m_chunk) + encodedSize(others % m_chunk)
           + lastChunk.size();
}

Result<QByteArray> ChunkedBytes::encoded(qint64 at, qint64 size) const
{
    if (size == 0)
        return lastChunk.toByteArray();
    const Result<QByteArray> data = m_content->read(at, size);
    if (!data)
        return data;
    return QByteArray::number(data->size(), 16) + "\r\n" + *data + "\r\n";
}

Result<QByteArray> ChunkedBytes::read(qint64 at, qint64 length) const
{
    const qint64 end = std::min(at + length, size());
    qint64 begin = 0;     // of the chunk, as it is encoded
    qint64 contentAt = 0; // of its content
    // Behind the first chunk all but the rest are of one size: the one that `at` falls into is known by division.
    if (at >= encodedSize(m_first)) {
        const qint64 full = (m_content->size() - m_first) / m_chunk;
        const qint64 passed = std::min((at - encodedSize(m_first)) / encodedSize(m_chunk), full);
        begin = encodedSize(m_first) + passed * encodedSize(m_chunk);
        contentAt = m_first + passed * m_chunk;
    }
    QByteArray bytes;
    while (at + bytes.size() < end) {
        const qint64 dataSize = contentAt == 0 ? m_first : std::min(m_chunk, m_content->size() - contentAt);
        const Result<QByteArray> chunk = encoded(contentAt, dataSize);
        if (!chunk)
            return chunk;
        const qint64 from = at + bytes.size() - begin;
        if (from < chunk->size())
            bytes += QByteArrayView(*chunk).sliced(from, std::min(chunk->size(), end - begin) - from);
        begin += chunk->size();
        contentAt += dataSize;
    }
    return bytes;
}

} // namespace wirebell
