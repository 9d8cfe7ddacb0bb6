// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>

namespace wirebell {

/// Recorded bytes that can be read at any place, in memory or on disk. Immutable once shared, readable from any
/// thread.
class ByteSource
{
public:
    virtual ~ByteSource();

    virtual qint64 size() const = 0;
    /// At most `length` bytes from `at`; fewer only at the end, none outside. Errors: FileNotReadable, StoreDamaged.
    virtual Result<QByteArray> read(qint64 at, qint64 length) const = 0;

    /// Everything, for what is known to be small. Errors as read().
    Result<QByteArray> readAll() const { return read(0, size()); }
};

/// Bytes in memory.
class MemoryBytes final : public ByteSource
{
public:
    explicit MemoryBytes(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    qint64 size() const override { return m_bytes.size(); }
    Result<QByteArray> read(qint64 at, qint64 length) const override;

private:
    QByteArray m_bytes;
};

std::shared_ptr<const ByteSource> inMemory(QByteArray bytes);

} // namespace wirebell
