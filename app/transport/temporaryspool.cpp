// SPDX-License-Identifier: MIT
#include "transport/temporaryspool.h"

#include <QDir>

namespace wirebell {

Result<std::shared_ptr<Spool>> TemporarySpool::make()
{
    auto spool = std::make_shared<TemporarySpool>();
    if (!spool->m_file.open())
        return failure(ErrorKind::StoreNotWritable, QDir::tempPath());
    return spool;
}

qint64 TemporarySpool::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_size;
}

Result<QByteArray> TemporarySpool::read(qint64 at, qint64 length) const
{
    const std::lock_guard lock(m_mutex);
    const qint64 there = std::clamp<qint64>(m_size - at, 0, length);
    if (!m_file.seek(at))
        return failure(ErrorKind::FileNotReadable, m_file.fileName());
    QByteArray bytes = m_file.read(there);
    if (bytes.size() != there)
        return failure(ErrorKind::FileNotReadable, m_file.fileName());
    return bytes;
}

Result<void> TemporarySpool::append(QByteArrayView bytes)
{
    const std::lock_guard lock(m_mutex);
    if (m_broken || !m_file.seek(m_size) || m_file.write(bytes.data(), bytes.size()) != bytes.size()
        || !m_file.flush()) {
        m_broken = true;
        const bool full = m_file.error() == QFileDevice::ResourceError;
        return failure(full ? ErrorKind::DiskFull : ErrorKind::StoreNotWritable, QDir::tempPath());
    }
    m_size += bytes.size();
    return {};
}

} // namespace wirebell
