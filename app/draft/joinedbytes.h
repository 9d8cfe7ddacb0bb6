// SPDX-License-Identifier: MIT
#pragma once

#include "http/bytesource.h"

#include <vector>

namespace wirebell {

/// Sources one behind the other, read as one.
class JoinedBytes final : public ByteSource
{
public:
    void append(std::shared_ptr<const ByteSource> source);

    qint64 size() const override { return m_size; }
    Result<QByteArray> read(qint64 at, qint64 length) const override;

private:
    std::vector<std::shared_ptr<const ByteSource>> m_sources;
    qint64 m_size = 0;
};

} // namespace wirebell
