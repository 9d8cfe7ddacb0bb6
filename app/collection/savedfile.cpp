// SPDX-License-Identifier: MIT
#include "collection/savedfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace wirebell {

namespace {

ErrorKind writeError(const QString &path, qsizetype size)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    const bool full = storage.isValid() && !storage.isReadOnly() && storage.bytesAvailable() < size;
    return full ? ErrorKind::DiskFull : ErrorKind::FileNotWritable;
}

} // namespace

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::FileNotFound, path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::FileNotReadable, path);
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::FileNotReadable, path);
    return bytes;
}

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(writeError(path, bytes.size()), path);
    return {};
}

} // namespace wirebell
