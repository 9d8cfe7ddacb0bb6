// SPDX-License-Identifier: MIT
#include "draft/bodyfile.h"

#include <QFileInfo>

namespace wirebell {

Result<std::shared_ptr<const ByteSource>> BodyFile::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::FileNotFound, path);
    auto file = std::make_unique<QFile>(path);
    if (info.isDir() || !file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorKind::FileNotReadable, path);
    if (file->isSequential()) {
        QByteArray bytes = file->readAll();
        if (file->error() != QFileDevice::NoError)
            return failure(ErrorKind::FileNotReadable, path);
        return inMemory(std::move(bytes));
    }
    const qint64 size = file->size();
    return std::make_shared<BodyFile>(std::move(file), size);
}

BodyFile::BodyFile(std::unique_ptr<QFile> file, qint64 size)
    : m_file(std::move(file))
    , m_size(size)
{
}

Result<QByteArray> BodyFile::read(qint64 at, qint64 length) const
{
    const qint64 wanted = std::clamp<qint64>(m_size - at, 0, length);
    const std::lock_guard lock(m_mutex);
    if (!m_file->seek(at))
        return failure(ErrorKind::FileNotReadable, m_file->fileName());
    QByteArray bytes = m_file->read(wanted);
    if (bytes.size() != wanted)
        return failure(ErrorKind::FileNotReadable, m_file->fileName());
    return bytes;
}

} // namespace wirebell
