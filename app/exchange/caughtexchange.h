// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/answering.h"
#include "exchange/catcherdesk.h"
#include "transport/tap.h"

namespace wirebell {

/// An exchange at a catcher, whatever it travels in: once the request is there it is begun in the sink, waits for the
/// commit, and gets the answer that its endpoint's rules, another server or a person decide on. What carries it reads
/// the request and executes the answer's plan.
class CaughtExchange
{
public:
    virtual ~CaughtExchange();

    /// The exchange was committed, or `refused` says why not: gives the answer.
    void answer(const std::optional<Error> &refused);
    /// What CatcherDesk::forward() or ask() was to get.
    void relay(const Exchange &sent);
    void answerAsked(const Answer &answer);
    /// The moment of CatcherDesk::wakeAt() has come.
    void wake();

    MonotonicTime wakesAt = 0; ///< the desk's own notes

protected:
    enum class Phase : quint8 {
        Resting,   ///< waits for an exchange's first byte
        Reading,   ///< within a request
        Due,       ///< the request is there, the answer waits for the commit
        Held,      ///< the answer comes from elsewhere
        Answering, ///< the answer's plan is executed
        Holding,   ///< there will be no answer: the peer is waited for
        Talking,   ///< the connection has changed to another protocol
        Draining,  ///< answered, and our direction ended: waits for the peer to end its own
        Gone,      ///< over
    };

    /// Both outlive it.
    CaughtExchange(CatcherDesk &desk, const PortBooks &endpoints);

    /// A new exchange begins; of its connection the facts are kept.
    void begin(MonotonicTime at);
    void chooseEndpoint(const Request &request);
    /// The request is there, or as far as it came with an error, and stands in m_exchange with the marks: waits for the
    /// answer.
    void requestCame();
    /// `shift` bytes stand before what the marks count from.
    void addMarks(bool onRequest, const QList<Mark> &marks, qint64 shift = 0);
    /// Why two readers may disagree about the request's end: the marks that say so.
    static Error ambiguity(const QList<Mark> &marks);
    /// Answers with what no rule has decided; without a body file.
    void useAnswer(const Answer &answer);
    /// Of the answer. `whole`: the same bytes, to be shared.
    void recordOut(QByteArrayView bytes, const QByteArray *whole, MonotonicTime at);
    /// Nobody waits for an answer from elsewhere any more.
    void endHolding();
    /// Finishes the exchange in the sink, once.
    void finishExchange();

    // What the carrier knows and does:
    /// Whether the connection may go on behind the answer, as far as that is not the answer's matter.
    virtual bool persists() const = 0;
    /// Whether nobody is there for the answer any more: then it sees to the end itself.
    virtual bool isLeft() = 0;
    /// The request asks for another protocol, which the endpoint takes: true where that has begun.
    virtual bool changeProtocol() { return false; }
    /// The phase is Held.
    virtual void held() = 0;
    /// m_answering has begun with a plan, and the phase is Answering.
    virtual void startAnswer() = 0;
    /// The answer's pause is over.
    virtual void goOn() = 0;
    /// Fills in how the connection stands, and the response as far as it has left.
    virtual void completeFacts() = 0;

    CatcherDesk &m_desk;
    const PortBooks &m_endpoints; // of the port
    Tap m_tap;
    Exchange m_exchange;
    std::shared_ptr<RuleBook> m_book; // of the exchange, once its head is read
    Answering m_answering;
    MonotonicTime m_requestEnd = 0;
    MonotonicTime m_answerBegin = 0;
    MonotonicTime m_deadline = 0;
    Phase m_phase = Phase::Resting;
    bool m_refusedExpect = false;
    bool m_isKept = true;

private:
    void decide();
    void useAsked(const Answer &answer);
    void use(std::shared_ptr<const AnswerPlan> plan);

    Decision m_decision; // of what is held
};

} // namespace wirebell
