// SPDX-License-Identifier: MIT

// The answering half of CaughtConnection.

#include "exchange/caughtconnection.h"

#include "exchange/catcher.h"
#include "exchange/caughthttp2.h"
#include "wire/httpversion.h"

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr MonotonicTime drainTime = 1000 * oneMillisecond;

} // namespace

bool CaughtConnection::persists() const
{
    const bool isWhole = !m_exchange.error && !m_refusedExpect;
    return isWhole && m_machine.requestPersists() && m_exchange.request->method != "CONNECT" && !m_endpoints.isStopping;
}

bool CaughtConnection::isLeft()
{
    if (m_stream->endedBy() != EndedBy::PeerReset)
        return false;
    finishExchange();
    close();
    return true;
}

void CaughtConnection::held()
{
    m_stream->setReading(m_stream->endedBy() == EndedBy::Open);
}

void CaughtConnection::startAnswer()
{
    const AnswerPlan &used = m_answering.plan();
    m_exchange.response = used.response;
    m_exchange.interim = used.interim;
    qint64 before = 0;
    if (m_saidContinue) {
        m_exchange.interim = m_machine.interim() + m_exchange.interim;
        before = m_tap.size(Direction::Out);
        for (qsizetype i = m_machine.interim().size(); i < m_exchange.interim.size(); ++i)
            m_exchange.interim[i].headAt += before;
        if (m_exchange.response)
            m_exchange.response->headAt += before;
    }
    addMarks(false, used.marks, before);
    writeAnswer();
}

void CaughtConnection::writeAnswer()
{
    for (;;) {
        const MonotonicTime now = monotonicNow();
        recordSent(now);
        const auto bytes = m_answering.ready(now);
        if (!bytes) {
            m_exchange.error = bytes.error();
            return drain();
        }
        if (bytes->isEmpty()) {
            m_deadline = qMax(now, m_answering.wakeAt()) + m_desk.limits.idleTime * oneMillisecond;
            if (!m_answering.isDone())
                return pause();
            if (m_unrecorded.isEmpty())
                answered();
            return;
        }
        const qint64 taken = m_stream->write(*bytes);
        if (taken < 0) {
            m_exchange.error = m_stream->error();
            finishExchange();
            return close();
        }
        m_deadline = now + m_desk.limits.idleTime * oneMillisecond;
        if (taken == 0)
            return; // until the stream has room and tells
        m_written += taken;
        if (m_unrecorded.isEmpty() && m_stream->out() == m_written)
            recordOut(bytes->first(taken), m_answering.sharedStep(taken), now);
        else
            m_unrecorded.append(bytes->first(taken));
        m_answering.took(taken, now);
    }
}

// Of what was taken by the stream that which is out.
void CaughtConnection::recordSent(MonotonicTime now)
{
    if (m_unrecorded.isEmpty())
        return;
    const qint64 out = m_unrecorded.size() - (m_written - m_stream->out());
    recordOut(QByteArrayView(m_unrecorded).first(out), nullptr, now);
    m_unrecorded.remove(0, out);
}

// Until the moment has come a peer that leaves is to be seen.
void CaughtConnection::pause()
{
    m_desk.wakeAt(*this, m_answering.wakeAt());
    m_stream->setReading(m_stream->endedBy() == EndedBy::Open);
}

void CaughtConnection::answered()
{
    switch (m_answering.plan().ending) {
    case AnswerPlan::Ending::Persist:
        if (m_exchange.error || m_endpoints.isStopping)
            return drain();
        finishExchange();
        return proceed();
    case AnswerPlan::Ending::Close:
        return drain();
    case AnswerPlan::Ending::Reset:
        m_stream->reset();
        finishExchange();
        return close();
    case AnswerPlan::Ending::TruncateTls:
        m_stream->truncate();
        finishExchange();
        return close();
    case AnswerPlan::Ending::WebSocket:
        return beginTalk(false);
    case AnswerPlan::Ending::EchoingWebSocket:
        return beginTalk(true);
    case AnswerPlan::Ending::Hold:
        m_phase = Phase::Holding;
        m_stream->setReading(true);
        if (m_stream->endedBy() != EndedBy::Open)
            peerLeft();
        return;
    }
}

// The peer's direction has ended while the answer was awaited. One that has only half-closed still gets its answer.
void CaughtConnection::peerLeft()
{
    m_stream->setReading(false);
    m_exchange.senderLeft = m_stream->endedBy() == EndedBy::Peer;
    if (m_phase != Phase::Holding && m_stream->endedBy() == EndedBy::Peer)
        return;
    if (m_phase != Phase::Holding)
        m_exchange.error = m_stream->error().value_or(Error{ErrorKind::ConnectionReset, m_stream->remote()});
    finishExchange();
    close();
}

void CaughtConnection::drain()
{
    m_phase = Phase::Draining;
    m_drained = 0;
    m_deadline = monotonicNow() + drainTime;
    if (!m_later.isEmpty())
        takeRest(std::exchange(m_later, {}), m_laterAt);
    // Has the peer ended before us?
    if (m_phase == Phase::Draining)
        streamReadable();
    if (m_phase == Phase::Draining) {
        m_stream->endOutput();
        m_stream->setReading(true);
    }
}

void CaughtConnection::completeFacts()
{
    if (m_answerBegin > 0)
        cutResponse();
    else
        m_exchange.response.reset();
    const qint64 rest = m_tap.size(Direction::In) - m_machine.size(Side::Request);
    if (rest > 0 && !m_talk)
        m_exchange.marks.append(
            {.onRequest = true, .mark = {{m_machine.size(Side::Request), rest}, MarkKind::DataAfterEnd}});
    m_exchange.connection.endedBy = m_stream->endedBy();
    if (m_exchange.connection.tls)
        m_exchange.connection.tls = m_stream->tls();
}

// Leaves of the response what went out.
void CaughtConnection::cutResponse()
{
    const qint64 missing = m_answering.plan().size() - m_answering.taken();
    if (missing == 0 || !m_exchange.response)
        return;
    Response &response = *m_exchange.response;
    response.complete = false;
    response.contentSize = std::max<qint64>(0, response.contentSize - missing);
}

void CaughtConnection::proceed()
{
    // What the next exchange is read into is not shared with this one, so that its memory is used again.
    m_exchange.request.reset();
    m_exchange.interim.clear();
    m_exchange.response.reset();
    m_exchange.marks.clear();
    m_exchange.error.reset();
    m_exchange.rule.clear();
    m_exchange.faults.clear();
    m_exchange.transcript = {};
    m_book.reset();
    m_events.clear();
    m_machine.end(Side::Response, m_events);
    m_machine.next();
    m_phase = Phase::Resting;
    m_stream->setReading(true);
    if (!m_later.isEmpty())
        take(std::exchange(m_later, {}), m_laterAt);
}

void CaughtConnection::close()
{
    m_stream->close();
    m_phase = Phase::Gone;
    m_desk.wakeAt(*this, 0);
    m_desk.gone(*this);
}

// Asked for together with a request in HTTP/1.1 (RFC 7540, 3.2), whose answer is the first in HTTP/2.
bool CaughtConnection::changeProtocol()
{
    return m_desk.offersHttp2 && !m_exchange.connection.tls && upgradeToHttp2();
}

bool CaughtConnection::upgradeToHttp2()
{
    const Request &request = *m_exchange.request;
    const QByteArrayList settings = request.fields.values("HTTP2-Settings");
    if (isBefore11(request.version) || !request.fields.hasMember("Upgrade", "h2c") || settings.size() != 1
        || !request.fields.hasMember("Connection", "HTTP2-Settings"))
        return false;
    auto http2 = CaughtHttp2::upgraded(m_desk, books(), settings.first(), request.method == "HEAD");
    if (!http2)
        return false;
    constexpr QByteArrayView switching =
        "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";
    const qint64 taken = m_stream->write(switching);
    m_written += qMax<qint64>(taken, 0);
    if (taken > 0)
        recordOut(switching.first(taken), nullptr, monotonicNow());
    m_events.clear();
    m_machine.read(Side::Response, switching, m_events);
    m_exchange.interim = m_machine.interim() + QList{*m_machine.response()};
    http2->takeOver(std::move(m_stream), m_written, std::move(m_exchange), std::move(m_tap), m_book,
                    std::exchange(m_later, {}));
    becomeHttp2(std::move(http2));
    return true;
}

void CaughtConnection::becomeHttp2(std::unique_ptr<CaughtPeer> peer)
{
    m_phase = Phase::Gone;
    m_desk.replace(*this, std::move(peer));
}

} // namespace wirebell
