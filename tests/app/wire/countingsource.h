// SPDX-License-Identifier: MIT
#pragma once

#include "http/bytesource.h"

#include <algorithm>

namespace wirebell {

/// A head, so many equal bytes, and a tail, made up as they are read; counts what is asked of it.
class CountingSource : public ByteSource
{
public:
    CountingSource(QByteArray head, qint64 count, char filling, QByteArray tail)
        : m_head(std::move(head))
        , m_count(count)
        , m_filling(filling)
        , m_tail(std::move(tail))
    {
    }

    qint64 size() const override { return m_head.size() + m_count + m_tail.size(); }
    Result<QByteArray> read(qint64 at, qint64 length) const override
    {
        QByteArray bytes;
        const qint64 end = std::min(size(), at + length);
        const qint64 tailAt = m_head.size() + m_count;
        if (at < m_head.size())
            bytes += m_head.sliced(at, std::min<qint64>(end, m_head.size()) - at);
        if (const qint64 from = std::max<qint64>(at, m_head.size()), to = std::min(end, tailAt); from < to)
            bytes.append(to - from, m_filling);
        if (end > tailAt)
            bytes += m_tail.sliced(std::max(at, tailAt) - tailAt, end - std::max(at, tailAt));
        m_read += bytes.size();
        return bytes;
    }

    qint64 bytesRead() const { return m_read; }

private:
    QByteArray m_head;
    qint64 m_count;
    char m_filling;
    QByteArray m_tail;
    mutable qint64 m_read = 0;
};

/// A damaged segment.
class FailingSource : public ByteSource
{
public:
    qint64 size() const override { return 100; }
    Result<QByteArray> read(qint64, qint64) const override { return failure(ErrorKind::StoreDamaged); }
};

} // namespace wirebell
