// SPDX-License-Identifier: MIT
#pragma once

#include "http/bytesource.h"

#include <QFile>
#include <QString>

#include <mutex>

namespace wirebell {

/// The bytes of a file, read where they are asked for, so that memory does not grow with the file. The size is that
/// at opening: a file that has shrunk since then is an error, one that has grown is read as far as it went.
class BodyFile final : public ByteSource
{
public:
    /// What cannot be read at any place (a pipe) is read into memory at once. Errors: FileNotFound, FileNotReadable
    /// (detail: the path).
    static Result<std::shared_ptr<const ByteSource>> open(const QString &path);

    BodyFile(std::unique_ptr<QFile> file, qint64 size);

    qint64 size() const override { return m_size; }
    Result<QByteArray> read(qint64 at, qint64 length) const override;

private:
    mutable std::mutex m_mutex; // of the file's position
    std::unique_ptr<QFile> m_file;
    qint64 m_size;
};

} // namespace wirebell
