// SPDX-License-Identifier: MIT
#include "ui/log/recordingsink.h"

namespace wirebell {

ExchangeSink &RecordingSink::wayOf(const QUuid &id)
{
    const std::lock_guard lock(m_mutex);
    auto known = m_underWay.find(id);
    if (known == m_underWay.end())
        known = m_underWay.insert(id, m_without);
    return *known ? static_cast<ExchangeSink &>(m_redacting) : m_log;
}

void RecordingSink::announce(const QUuid &id, const QList<SecretSpan> &secrets) { wayOf(id).announce(id, secrets); }

Result<std::shared_ptr<Spool>> RecordingSink::spool(const QUuid &id, Direction direction)
{
    return wayOf(id).spool(id, direction);
}

void RecordingSink::begin(const Exchange &exchange) { wayOf(exchange.id).begin(exchange); }

void RecordingSink::finish(const Exchange &exchange)
{
    wayOf(exchange.id).finish(exchange);
    const std::lock_guard lock(m_mutex);
    m_underWay.remove(exchange.id);
}

} // namespace wirebell
