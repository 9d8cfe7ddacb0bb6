// SPDX-License-Identifier: MIT
#pragma once

#include "http/bytesource.h"

#include <QString>

namespace wirebell {

/// The first `size` bytes of a file, which is opened for each read: an exchange that is looked at holds no descriptor.
class FileBytes final : public ByteSource
{
public:
    FileBytes(QString path, qint64 size) : m_path(std::move(path)), m_size(size) {}

    qint64 size() const override { return m_size; }
    /// Errors: FileNotReadable; StoreDamaged where the file is shorter than it should be.
    Result<QByteArray> read(qint64 at, qint64 length) const override;

private:
    QString m_path;
    qint64 m_size;
};

} // namespace wirebell
