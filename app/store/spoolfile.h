// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchangesink.h"
#include "store/privatefile.h"

#include <QString>

#include <atomic>
#include <mutex>

namespace wirebell {

/// A spool in a file of its own.
class SpoolFile final : public Spool
{
public:
    static constexpr qint64 writing = 0; ///< the byte of the file that is locked until close()

    /// Errors: DiskFull, StoreNotWritable, with the path.
    static Result<std::shared_ptr<SpoolFile>> make(const QString &path);

    const QString &path() const { return m_path; }
    qint64 size() const override { return m_size.load(std::memory_order_acquire); }
    Result<QByteArray> read(qint64 at, qint64 length) const override;
    Result<void> append(QByteArrayView bytes) override;

    /// Returns once all of it survives a power cut. Errors as append().
    Result<void> sync();
    /// Lets go of the descriptor; nothing more can be appended.
    void close();

private:
    SpoolFile(QString path, PrivateFile file) : m_path(std::move(path)), m_file(std::move(file)) {}
    Result<void> checked(FileTrouble trouble) const;

    const QString m_path;
    std::mutex m_mutex; // the file: append() and sync() may meet
    PrivateFile m_file;
    std::atomic<qint64> m_size = 0;
};

} // namespace wirebell
