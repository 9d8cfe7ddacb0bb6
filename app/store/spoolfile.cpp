// SPDX-License-Identifier: MIT
#include "store/spoolfile.h"

#include "store/filebytes.h"
#include "store/storepaths.h"

namespace wirebell {

Result<std::shared_ptr<SpoolFile>> SpoolFile::make(const QString &path)
{
    auto file = PrivateFile::open(nativePath(path), PrivateFile::Mode::Replace);
    if (!file)
        return failure(writingErrorKind(file.error()), path);
    (void)file->tryLock(writing);
    return std::shared_ptr<SpoolFile>(new SpoolFile(path, std::move(*file)));
}

Result<QByteArray> SpoolFile::read(qint64 at, qint64 length) const
{
    return FileBytes(m_path, size()).read(at, length);
}

Result<void> SpoolFile::append(QByteArrayView bytes)
{
    const std::lock_guard lock(m_mutex);
    if (!m_file.isOpen())
        return failure(ErrorKind::StoreNotWritable, m_path);
    const qint64 at = m_size.load(std::memory_order_relaxed);
    const FileTrouble trouble = m_file.write(at, bytes.data(), size_t(bytes.size()));
    if (trouble == FileTrouble::None)
        m_size.store(at + bytes.size(), std::memory_order_release);
    else
        m_file = {}; // what comes later would leave a hole
    return checked(trouble);
}

Result<void> SpoolFile::sync()
{
    const std::lock_guard lock(m_mutex);
    return m_file.isOpen() ? checked(m_file.sync()) : Result<void>();
}

void SpoolFile::close()
{
    const std::lock_guard lock(m_mutex);
    m_file = {};
}

Result<void> SpoolFile::checked(FileTrouble trouble) const
{
    if (trouble != FileTrouble::None)
        return failure(writingErrorKind(trouble), m_path);
    return {};
}

} // namespace wirebell
