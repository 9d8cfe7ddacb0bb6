// SPDX-License-Identifier: MIT
#pragma once

#include "http/bytesource.h"

namespace wirebell {

/// A stretch of a source that is at hand, for who walks through it from front to back.
class SourceWindow
{
public:
    /// The source outlives the window.
    explicit SourceWindow(const ByteSource &source) : m_source(source) {}

    qint64 sourceSize() const { return m_source.size(); }
    /// What is at hand from that place on; where that is less than `needed`, `size` bytes are read first. Fewer than
    /// needed only where the source ends. A view until the next call. Errors: as ByteSource::read().
    Result<QByteArrayView> from(qint64 place, qint64 needed, qint64 size);
    /// Appends so many of the source's bytes, without reading where they are at hand. Errors: as ByteSource::read().
    Result<void> append(qint64 place, qint64 length, QByteArray &to) const;

private:
    const ByteSource &m_source;
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace wirebell
