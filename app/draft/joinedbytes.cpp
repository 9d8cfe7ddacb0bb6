// SPDX-License-Identifier: MIT
#include "draft/joinedbytes.h"

namespace wirebell {

void JoinedBytes::append(std::shared_ptr<const ByteSource> source)
{
    m_size += source->size();
    m_sources.push_back(std::move(source));
}

Result<QByteArray> JoinedBytes::read(qint64 at, qint64 length) const
{
    QByteArray bytes;
    qint64 begin = 0; // of the source, within the whole
    for (const auto &source : m_sources) {
        if (bytes.size() == length)
            break;
        const qint64 end = begin + source->size();
        const qint64 from = at + bytes.size();
        if (from < end) {
            const Result<QByteArray> piece = source->read(from - begin, std::min(end - from, length - bytes.size()));
            if (!piece)
                return piece;
            bytes += *piece;
        }
        begin = end;
    }
    return bytes;
}

} // namespace wirebell
