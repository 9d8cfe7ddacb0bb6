// SPDX-License-Identifier: MIT
#include "ui/composer/replayseries.h"

#include "ui/composer/outbound.h"

namespace wirebell {

ReplaySeries::ReplaySeries(Outbound &outbound, ReadingThread &thread, QObject *parent)
    : QObject(parent)
    , m_outbound(outbound)
    , m_thread(thread)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ReplaySeries::next);
    connect(&outbound, &Outbound::started, this, &ReplaySeries::next);
    connect(&outbound, &Outbound::finished, this, [this](const std::shared_ptr<const Exchange> &exchange) {
        if (exchange->id == m_sent)
            take(*exchange);
    });
}

ReplaySeries::~ReplaySeries() = default;

void ReplaySeries::start(const Order &order)
{
    stop();
    m_order = order;
    m_tally = {.of = order.times};
    m_underWay = true;
    m_ready = false;
    m_thread.ask(
        m_reading.renew(), [order] { return replayed(*order.exchange, order.origin, order.host); },
        [this](Result<ResolvedRequest> request) {
            if (!request) {
                Q_EMIT refused(request.error());
                return end();
            }
            m_request = *std::move(request);
            m_ready = true;
            next();
        });
    Q_EMIT changed();
}

void ReplaySeries::next()
{
    if (!m_underWay || !m_ready || !m_sent.isNull() || m_pause.isActive() || !m_outbound.isStarted())
        return;
    m_sent = m_outbound.send(m_request);
    m_last = m_sent;
    ++m_tally.begun;
    Q_EMIT left(m_sent);
    Q_EMIT changed();
}

void ReplaySeries::take(const Exchange &exchange)
{
    m_sent = {};
    const int status = exchange.response ? exchange.response->status : 0;
    ++(exchange.error               ? m_tally.failed
       : status >= 200 && status < 300 ? m_tally.answered
                                       : m_tally.otherwise);
    if (!m_underWay)
        return Q_EMIT changed();
    if (m_tally.begun >= m_tally.of)
        return end();
    Q_EMIT changed();
    m_pause.start(m_order.pause);
}

void ReplaySeries::stop()
{
    if (!m_underWay)
        return;
    m_reading.renew();
    m_pause.stop();
    const QUuid sent = m_sent;
    end();
    if (!sent.isNull())
        m_outbound.cancel(sent); // its end is still counted
}

void ReplaySeries::end()
{
    m_underWay = false;
    m_request = {};
    m_ready = false;
    Q_EMIT changed();
}

} // namespace wirebell
