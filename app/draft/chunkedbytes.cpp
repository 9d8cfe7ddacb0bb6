// SPDX-License-Identifier: MIT
#include "draft/chunkedbytes.h"

namespace wirebell {

namespace {

constexpr QByteArrayView lastChunk = "0\r\n\r\n";

} // namespace

ChunkedBytes::ChunkedBytes(std::shared_ptr<const ByteSource> content, qint64 chunk)
    : m_content(std::move(content))
    , m_chunk(chunk)
{
}

qint64 ChunkedBytes::encodedSize(qint64 dataSize) const
{
    return dataSize == 0 ? 0 : QByteArray::number(dataSize, 16).size() + 2 + dataSize + 2;
}

qint64 ChunkedBytes::size() const
{
    const qint64 content = m_content->size();
    return content / m_chunk * encodedSize(m_chunk) + encodedSize(content % m_chunk) + lastChunk.size();
}

Result<QByteArray> ChunkedBytes::encoded(qint64 at) const
{
    if (at >= m_content->size())
        return lastChunk.toByteArray();
    const Result<QByteArray> data = m_content->read(at, m_chunk);
    if (!data)
        return data;
    return QByteArray::number(data->size(), 16) + "\r\n" + *data + "\r\n";
}

Result<QByteArray> ChunkedBytes::read(qint64 at, qint64 length) const
{
    length = std::min(length, size() - at);
    QByteArray bytes;
    // All chunks before the last but one are of one size, so the chunk that `at` falls into is known by division.
    const qint64 full = m_content->size() / m_chunk;
    qint64 number = std::min(at / encodedSize(m_chunk), full);
    qint64 begin = number * encodedSize(m_chunk);
    while (bytes.size() < length) {
        const qint64 contentAt = std::min(number * m_chunk, m_content->size());
        const Result<QByteArray> piece = encoded(contentAt);
        if (!piece)
            return piece;
        const qint64 skipped = at + bytes.size() - begin;
        if (skipped < piece->size())
            bytes += QByteArrayView(*piece).sliced(skipped).first(std::min(piece->size() - skipped, length - bytes.size()));
        begin += piece->size();
        ++number;
    }
    return bytes;
}

} // namespace wirebell
