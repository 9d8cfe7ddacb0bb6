// SPDX-License-Identifier: MIT
#include "support/memorysink.h"

namespace wirebell {

namespace {

class MemorySpool final : public Spool
{
public:
    explicit MemorySpool(qint64 limit) : m_limit(limit) {}

    qint64 size() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_bytes.size();
    }
    Result<QByteArray> read(qint64 at, qint64 length) const override
    {
        const std::lock_guard lock(m_mutex);
        return m_bytes.mid(at, length);
    }
    Result<void> append(QByteArrayView bytes) override
    {
        const std::lock_guard lock(m_mutex);
        if (m_limit >= 0 && m_bytes.size() + bytes.size() > m_limit)
            return failure(ErrorKind::DiskFull);
        m_bytes += bytes;
        return {};
    }

private:
    mutable std::mutex m_mutex;
    QByteArray m_bytes;
    qint64 m_limit;
};

} // namespace

Result<std::shared_ptr<Spool>> MemorySink::spool(const QUuid &, Direction)
{
    const std::lock_guard lock(m_mutex);
    if (m_refusal)
        return std::unexpected(*m_refusal);
    ++m_spools;
    return std::make_shared<MemorySpool>(m_spoolLimit);
}

void MemorySink::begin(const Exchange &exchange)
{
    const std::lock_guard lock(m_mutex);
    m_beginning.append(exchange);
}

void MemorySink::finish(const Exchange &exchange)
{
    const std::lock_guard lock(m_mutex);
    m_finishing.append(exchange);
}

Result<void> MemorySink::commit()
{
    if (m_whenCommitting)
        m_whenCommitting();
    const std::lock_guard lock(m_mutex);
    if (m_refusal)
        return std::unexpected(*m_refusal);
    m_begun += std::exchange(m_beginning, {});
    m_finished += std::exchange(m_finishing, {});
    ++m_commits;
    return {};
}

void MemorySink::refuse(const std::optional<Error> &error)
{
    const std::lock_guard lock(m_mutex);
    m_refusal = error;
}

void MemorySink::limitSpools(qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_spoolLimit = bytes;
}

QList<Exchange> MemorySink::begun() const
{
    const std::lock_guard lock(m_mutex);
    return m_begun;
}

QList<Exchange> MemorySink::finished() const
{
    const std::lock_guard lock(m_mutex);
    return m_finished;
}

Exchange MemorySink::only() const
{
    const std::lock_guard lock(m_mutex);
    return m_finished.size() == 1 ? m_finished.first() : Exchange{};
}

int MemorySink::commits() const
{
    const std::lock_guard lock(m_mutex);
    return m_commits;
}

int MemorySink::spools() const
{
    const std::lock_guard lock(m_mutex);
    return m_spools;
}

} // namespace wirebell
