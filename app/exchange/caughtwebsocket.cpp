// SPDX-License-Identifier: MIT

// What CaughtConnection does once its connection is a WebSocket: all that passes belongs to the exchange that began it.

#include "exchange/caughtconnection.h"

#include "exchange/catcher.h"

namespace wirebell {

void CaughtConnection::beginTalk(bool echoes)
{
    m_phase = Phase::Talking;
    m_talk.emplace(echoes);
    m_deadline = monotonicNow() + m_desk.limits.idleTime * oneMillisecond;
    m_stream->setReading(true);
    if (!m_later.isEmpty())
        hear(std::exchange(m_later, {}), m_laterAt);
}

void CaughtConnection::hear(QByteArrayView bytes, MonotonicTime at)
{
    if (const auto recorded = m_tap.record(Direction::In, bytes, at); !recorded) {
        m_desk.storeRefused(recorded.error());
        m_exchange.error = recorded.error();
        return talkEnded();
    }
    m_deadline = at + m_desk.limits.idleTime * oneMillisecond;
    m_toSay += m_talk->read(bytes);
    say();
}

// As long as the client does not take what is said, nothing more is heard.
void CaughtConnection::say()
{
    for (;;) {
        const MonotonicTime now = monotonicNow();
        recordSent(now);
        if (m_toSay.isEmpty())
            break;
        const qint64 taken = m_stream->write(m_toSay);
        if (taken < 0)
            return talkEnded();
        if (taken == 0)
            return m_stream->setReading(false); // until the stream has room and tells
        m_written += taken;
        m_unrecorded.append(QByteArrayView(m_toSay).first(taken));
        m_toSay.remove(0, taken);
        m_deadline = now + m_desk.limits.idleTime * oneMillisecond;
    }
    if (!m_talk->isOver())
        m_stream->setReading(true);
    else if (m_unrecorded.isEmpty())
        drain();
}

void CaughtConnection::talkEnded()
{
    if (!m_exchange.error && m_stream->endedBy() != EndedBy::Peer)
        m_exchange.error = m_stream->error();
    finishExchange();
    close();
}

} // namespace wirebell
