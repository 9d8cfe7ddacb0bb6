// SPDX-License-Identifier: MIT

// The answering half of CaughtConnection.

#include "exchange/caughtconnection.h"

#include "exchange/catcher.h"
#include "exchange/forwarding.h"
#include "exchange/refusal.h"
#include "http/flag.h"

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr MonotonicTime millisecond = 1'000'000;
constexpr MonotonicTime drainTime = 1000 * millisecond;

} // namespace

void CaughtConnection::answer(const std::optional<Error> &refused)
{
    if (m_phase != Phase::Due)
        return;
    if (m_stream->endedBy() == EndedBy::PeerReset) {
        finishExchange();
        return close();
    }
    m_persists = !m_exchange.error && !m_refusedExpect && m_machine.requestPersists() && !m_desk.isStopping;
    if (refused && m_isKept)
        return useAnswer(refusal(*refused));
    if (m_exchange.error)
        return useAnswer(refusal(*m_exchange.error));
    if (m_refusedExpect)
        return useAnswer(expectRefusal());
    if (m_exchange.request->method != "CONNECT")
        return decide();
    m_persists = false;
    useAnswer(connectRefusal());
}

void CaughtConnection::decide()
{
    Decision decision = m_book->decide(m_exchange, m_persists, m_desk.date);
    m_exchange.rule = std::move(decision.rule);
    if (auto *plan = std::get_if<std::shared_ptr<const AnswerPlan>>(&decision.what))
        return use(std::move(*plan));
    if (const auto *how = std::get_if<AskPerson>(&decision.what)) {
        m_otherwise = how->otherwise;
        hold();
        m_desk.wakeAt(*this, monotonicNow() + how->timeLimit * millisecond);
        return m_desk.ask(*this, m_exchange, *how);
    }
    if (!m_book->config().forwardsCrossSite && flagsOf(m_exchange).contains(Flag::CrossSite))
        return useAnswer(crossSiteRefusal());
    hold();
    if (const auto begun = m_desk.forward(*this, m_exchange, std::get<Forward>(decision.what)); !begun)
        useAnswer(gatewayRefusal(begun.error()));
}

void CaughtConnection::hold()
{
    m_phase = Phase::Held;
    m_stream->setReading(m_stream->endedBy() == EndedBy::Open);
}

void CaughtConnection::relay(const Exchange &sent)
{
    if (m_phase == Phase::Held)
        use(relayed(sent, *m_exchange.request, m_persists && !m_desk.isStopping, m_desk.date));
}

void CaughtConnection::answerAsked(const Answer &answer)
{
    if (m_phase == Phase::Held)
        useAnswer(answer);
}

// An answer that is not the rules'.
void CaughtConnection::useAnswer(const Answer &answer)
{
    static const Request unread;
    const Request &request = m_exchange.request ? *m_exchange.request : unread;
    auto plan = planOf(answer, request, m_persists && !m_desk.isStopping, m_desk.date);
    // Only a file that can't be read stands in the way, which a person may have named.
    use(plan ? *std::move(plan) : *planOf(refusal(plan.error()), request, false, m_desk.date));
}

void CaughtConnection::use(std::shared_ptr<const AnswerPlan> plan)
{
    endHolding();
    m_answering.begin(std::move(plan), monotonicNow());
    const AnswerPlan &used = m_answering.plan();
    m_exchange.response = used.response;
    m_exchange.interim = used.interim;
    m_exchange.faults = used.faults;
    qint64 before = 0;
    if (m_saidContinue) {
        m_exchange.interim = m_machine.interim() + m_exchange.interim;
        before = m_tap.size(Direction::Out);
        for (qsizetype i = m_machine.interim().size(); i < m_exchange.interim.size(); ++i)
            m_exchange.interim[i].headAt += before;
        if (m_exchange.response)
            m_exchange.response->headAt += before;
    }
    for (Mark mark : used.marks) {
        mark.range.at += before;
        m_exchange.marks.append({.onRequest = false, .mark = mark});
    }
    m_phase = Phase::Answering;
    writeAnswer();
}

void CaughtConnection::writeAnswer()
{
    for (;;) {
        const MonotonicTime now = monotonicNow();
        if (!m_unrecorded.isEmpty()) {
            const qint64 out = m_unrecorded.size() - (m_written - m_stream->out());
            recordOut(QByteArrayView(m_unrecorded).first(out), nullptr, now);
            m_unrecorded.remove(0, out);
        }
        const auto bytes = m_answering.ready(now);
        if (!bytes) {
            m_exchange.error = bytes.error();
            return drain();
        }
        if (bytes->isEmpty()) {
            m_deadline = qMax(now, m_answering.wakeAt()) + m_desk.limits.idleTime * millisecond;
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
        m_deadline = now + m_desk.limits.idleTime * millisecond;
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

void CaughtConnection::recordOut(QByteArrayView bytes, const QByteArray *whole, MonotonicTime at)
{
    if (bytes.isEmpty())
        return;
    if (m_answerBegin == 0)
        m_answerBegin = at;
    const auto recorded = whole ? m_tap.record(Direction::Out, *whole, at) : m_tap.record(Direction::Out, bytes, at);
    if (!recorded && !m_exchange.error) {
        m_desk.storeRefused(recorded.error());
        m_exchange.error = recorded.error();
    }
}

// Until the moment has come a peer that leaves is to be seen.
void CaughtConnection::pause()
{
    m_desk.wakeAt(*this, m_answering.wakeAt());
    m_stream->setReading(m_stream->endedBy() == EndedBy::Open);
}

void CaughtConnection::wake()
{
    if (m_phase == Phase::Answering)
        writeAnswer();
    else if (m_phase == Phase::Held && m_otherwise)
        useAnswer(*std::exchange(m_otherwise, std::nullopt));
}

void CaughtConnection::answered()
{
    switch (m_answering.plan().ending) {
    case AnswerPlan::Ending::Persist:
        if (m_exchange.error || m_desk.isStopping)
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

void CaughtConnection::endHolding()
{
    if (m_phase != Phase::Held)
        return;
    m_phase = Phase::Answering;
    m_otherwise.reset();
    m_desk.wakeAt(*this, 0);
    m_desk.heldEnded(m_exchange);
}

void CaughtConnection::finishExchange()
{
    if (m_exchange.state != State::Open)
        return;
    endHolding();
    Timing &timing = m_exchange.timing;
    timing.receive = m_requestEnd - m_exchange.startedTick;
    if (m_answerBegin > 0) {
        timing.wait = m_answerBegin - m_requestEnd;
        timing.send = m_tap.lastAt(Direction::Out) - m_answerBegin;
        cutResponse();
    } else {
        m_exchange.response.reset();
    }
    const qint64 rest = m_tap.size(Direction::In) - m_machine.size(Side::Request);
    if (rest > 0)
        m_exchange.marks.append(
            {.onRequest = true, .mark = {{m_machine.size(Side::Request), rest}, MarkKind::DataAfterEnd}});
    m_exchange.state = m_exchange.error ? State::Failed : State::Complete;
    m_exchange.connection.endedBy = m_stream->endedBy();
    if (m_exchange.connection.tls)
        m_exchange.connection.tls = m_stream->tls();
    m_exchange.transcript = m_tap.transcript();
    if (!m_isKept)
        return;
    m_desk.sink.finish(m_exchange);
    m_desk.finished(m_exchange);
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
    m_desk.events.clear();
    m_machine.end(Side::Response, m_desk.events);
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

} // namespace wirebell
