// SPDX-License-Identifier: MIT
#include "exchange/caughtexchange.h"

#include "base/uuidv7.h"
#include "exchange/catcher.h"
#include "exchange/forwarding.h"
#include "exchange/refusal.h"
#include "http/flag.h"

namespace wirebell {

CatcherDesk::~CatcherDesk() = default;
CaughtPeer::~CaughtPeer() = default;

CaughtExchange::CaughtExchange(CatcherDesk &desk, const PortBooks &endpoints)
    : m_desk(desk)
    , m_endpoints(endpoints)
    , m_tap(&desk.sink)
    , m_deadline(monotonicNow() + desk.limits.idleTime * oneMillisecond)
{
    m_exchange.role = Role::Caught;
}

CaughtExchange::~CaughtExchange() = default;

void CaughtExchange::begin(MonotonicTime at)
{
    m_exchange.id = makeUuidV7();
    m_exchange.state = State::Open;
    m_exchange.startedTick = at;
    m_exchange.startedAt = wallNow();
    m_exchange.timing = {};
    m_exchange.senderLeft = false;
    m_tap.begin(m_exchange.id);
    m_refusedExpect = false;
    m_isKept = true;
    m_requestEnd = 0;
    m_answerBegin = 0;
    m_phase = Phase::Reading;
}

void CaughtExchange::chooseEndpoint(const Request &request)
{
    m_book = m_endpoints.bookFor(&request);
    m_isKept = m_book->config().records;
    m_tap.setSink(m_isKept ? &m_desk.sink : nullptr);
}

void CaughtExchange::addMarks(bool onRequest, const QList<Mark> &marks, qint64 shift)
{
    for (Mark mark : marks) {
        mark.range.at += shift;
        m_exchange.marks.append({.onRequest = onRequest, .mark = mark});
    }
}

Error CaughtExchange::ambiguity(const QList<Mark> &marks)
{
    QStringList names;
    for (const Mark &mark : marks)
        if (const QString word = name(mark.kind); isAmbiguous(mark.kind) && !names.contains(word))
            names.append(word);
    return {ErrorKind::AmbiguousFraming, names.join(QStringLiteral(", "))};
}

void CaughtExchange::requestCame()
{
    m_requestEnd = m_tap.lastAt(Direction::In);
    if (!m_book) {
        m_book = m_endpoints.bookFor(nullptr);
        m_isKept = m_book->config().records;
    }
    m_exchange.endpoint = m_book->config().name;
    m_exchange.transcript = m_tap.transcript();
    if (m_isKept)
        m_desk.sink.begin(m_exchange);
    m_phase = Phase::Due;
    m_desk.awaitAnswer(*this);
}

void CaughtExchange::answer(const std::optional<Error> &refused)
{
    if (m_phase != Phase::Due || isLeft())
        return;
    if (refused && m_isKept)
        return useAnswer(refusal(*refused));
    if (m_exchange.error)
        return useAnswer(refusal(*m_exchange.error));
    if (m_refusedExpect)
        return decide(); // 417
    if (m_exchange.request->method == "CONNECT")
        return useAnswer(connectRefusal());
    if (!changeProtocol())
        decide();
}

void CaughtExchange::decide()
{
    Decision decision = m_book->decide(m_exchange, persists(), m_desk.date);
    m_exchange.rule = std::move(decision.rule);
    if (auto *plan = std::get_if<std::shared_ptr<const AnswerPlan>>(&decision.what))
        return use(std::move(*plan));
    m_decision = std::move(decision);
    if (const auto *how = std::get_if<AskPerson>(&m_decision.what)) {
        m_phase = Phase::Held;
        held();
        m_desk.wakeAt(*this, monotonicNow() + how->timeLimit * oneMillisecond);
        return m_desk.ask(*this, m_exchange, *how);
    }
    if (!m_book->config().forwardsCrossSite && flagsOf(m_exchange).contains(Flag::CrossSite))
        return useAnswer(crossSiteRefusal());
    m_phase = Phase::Held;
    held();
    if (const auto begun = m_desk.forward(*this, m_exchange, std::get<Forward>(m_decision.what)); !begun)
        useAnswer(gatewayRefusal(begun.error()));
}

void CaughtExchange::relay(const Exchange &sent)
{
    if (m_phase == Phase::Held)
        use(relayed(sent, *m_exchange.request, persists(), m_desk.date));
}

void CaughtExchange::answerAsked(const Answer &answer)
{
    if (m_phase == Phase::Held)
        useAsked(answer);
}

void CaughtExchange::useAnswer(const Answer &answer)
{
    Request unread;
    if (m_exchange.stream)
        unread.version = "2";
    const Request &request = m_exchange.request ? *m_exchange.request : unread;
    use(*planOf(answer, request, persists(), m_desk.date)); // without a file nothing can fail
}

void CaughtExchange::useAsked(const Answer &answer)
{
    use(m_book->plan(answer, m_decision, m_exchange, persists(), m_desk.date));
}

void CaughtExchange::use(std::shared_ptr<const AnswerPlan> plan)
{
    endHolding();
    m_answering.begin(std::move(plan), monotonicNow());
    m_exchange.faults = m_answering.plan().faults;
    m_phase = Phase::Answering;
    startAnswer();
}

void CaughtExchange::wake()
{
    if (m_phase == Phase::Answering)
        goOn();
    else if (m_phase == Phase::Held)
        useAsked(std::get<AskPerson>(m_decision.what).otherwise); // nothing else has a time of its own
}

void CaughtExchange::endHolding()
{
    if (m_phase != Phase::Held)
        return;
    m_phase = Phase::Answering;
    m_desk.wakeAt(*this, 0);
    m_desk.heldEnded(*this, m_exchange);
}

void CaughtExchange::recordOut(QByteArrayView bytes, const QByteArray *whole, MonotonicTime at)
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

void CaughtExchange::finishExchange()
{
    if (m_exchange.state != State::Open)
        return;
    endHolding();
    Timing &timing = m_exchange.timing;
    timing.receive = (m_requestEnd > 0 ? m_requestEnd : m_tap.lastAt(Direction::In)) - m_exchange.startedTick;
    if (m_answerBegin > 0) {
        timing.wait = m_answerBegin - m_requestEnd;
        timing.send = m_tap.lastAt(Direction::Out) - m_answerBegin;
    }
    completeFacts();
    m_exchange.state = m_exchange.error ? State::Failed : State::Complete;
    m_exchange.transcript = m_tap.transcript();
    if (!m_isKept)
        return;
    m_desk.sink.finish(m_exchange);
    m_desk.finished(m_exchange);
}

} // namespace wirebell
