// SPDX-License-Identifier: MIT
#include "http/bytesource.h"

namespace wirebell {

ByteSource::~ByteSource() = default;

Result<QByteArray> MemoryBytes::read(qint64 at, qint64 length) const
{
    if (at < 0 || at >= m_bytes.size() || length <= 0)
        return QByteArray();
    return m_bytes.mid(at, length);
}

std::shared_ptr<const ByteSource> inMemory(QByteArray bytes)
{
    return std::make_shared<MemoryBytes>(std::move(bytes));
}

} // namespace wirebell
