// SPDX-License-Identifier: MIT
#include "wire/slicebytes.h"

#include <algorithm>

namespace wirebell {

SliceBytes::SliceBytes(std::shared_ptr<const ByteSource> source, qint64 at, qint64 length)
    : m_source(std::move(source))
    , m_at(std::min(at, m_source->size()))
    , m_length(std::clamp<qint64>(length, 0, m_source->size() - m_at))
{
}

Result<QByteArray> SliceBytes::read(qint64 at, qint64 length) const
{
    if (at < 0 || at >= m_length || length <= 0)
        return QByteArray();
    return m_source->read(m_at + at, std::min(length, m_length - at));
}

} // namespace wirebell
