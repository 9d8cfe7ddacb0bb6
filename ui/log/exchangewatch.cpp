// SPDX-License-Identifier: MIT
#include "ui/log/exchangewatch.h"

#include "base/clock.h"

namespace wirebell {

ExchangeWatch::ExchangeWatch(LogThread &log, QObject *parent) : QObject(parent), m_log(log)
{
    connect(&log, &LogThread::changed, this, [this] {
        if (!m_settled)
            load();
    });
}

void ExchangeWatch::watch(const QUuid &id)
{
    m_id = id;
    m_settled = id.isNull();
    m_asking = false;
    m_ticket.renew();
    if (!m_settled)
        load();
}

void ExchangeWatch::stop()
{
    watch({});
}

void ExchangeWatch::load()
{
    m_again = m_asking;
    if (m_asking || !m_log.isOpen())
        return;
    m_asking = true;
    m_log.load(m_ticket.ticket(), m_id, [this](const Result<LoadedExchange> &result) {
        m_asking = false;
        if (!result) {
            // One that was sent this moment may not be in the reader's view of the log yet.
            if (result.error().kind != ErrorKind::NoSuchExchange) {
                m_settled = true;
                Q_EMIT failed(result.error());
            }
        } else {
            // The other end is written by another thread, or another process: it may come a little later.
            constexpr qint64 late = 10'000; // milliseconds
            const bool over = result->exchange->state != State::Open;
            const bool whole = result->otherEnd && result->otherEnd->state != State::Open;
            m_settled = over && (whole || wallNow() - result->exchange->startedAt > late);
            Q_EMIT loaded({.exchange = result->exchange, .otherEnd = result->otherEnd});
        }
        if (std::exchange(m_again, false) && !m_settled)
            load();
    });
}

} // namespace wirebell
