// SPDX-License-Identifier: MIT
#pragma once

#include "http/bytesource.h"

namespace wirebell {

/// A part of another source.
class SliceBytes final : public ByteSource
{
public:
    /// `length` bytes from `at`, or as many as there are.
    SliceBytes(std::shared_ptr<const ByteSource> source, qint64 at, qint64 length);

    qint64 size() const override { return m_length; }
    Result<QByteArray> read(qint64 at, qint64 length) const override;

private:
    std::shared_ptr<const ByteSource> m_source;
    qint64 m_at;
    qint64 m_length;
};

} // namespace wirebell
