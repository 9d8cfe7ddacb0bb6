// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchangesink.h"

#include <QTemporaryFile>

#include <mutex>

namespace wirebell {

/// Bytes in a temporary file of its own, gone with the last who holds it: for an exchange that no log keeps. Any thread
/// may read.
class TemporarySpool final : public Spool
{
public:
    /// Errors: DiskFull, StoreNotWritable; detail: the folder for temporary files.
    static Result<std::shared_ptr<Spool>> make();

    qint64 size() const override;
    Result<QByteArray> read(qint64 at, qint64 length) const override;
    Result<void> append(QByteArrayView bytes) override;

private:
    mutable std::mutex m_mutex;
    mutable QTemporaryFile m_file;
    qint64 m_size = 0;
    bool m_broken = false;
};

} // namespace wirebell
