// SPDX-License-Identifier: MIT
#pragma once

#include "answer/rulebook.h"
#include "exchange/answering.h"
#include "http/exchange.h"
#include "transport/stream.h"
#include "transport/tap.h"
#include "wire/machine.h"

#include <span>
#include <vector>

namespace wirebell {

class CaughtConnection;
struct CatcherLimits;

/// What the connections of a catcher share.
struct CatcherDesk
{
    CatcherDesk(ExchangeSink &s, const CatcherLimits &l) : sink(s), limits(l) {}
    virtual ~CatcherDesk();

    ExchangeSink &sink;
    const CatcherLimits &limits;
    std::span<char> buffer;    ///< to read into
    std::vector<Event> events; ///< of one reading
    bool isStopping = false;   ///< no connection goes on after its exchange
    qint64 date = 0;           ///< of the round, milliseconds since 1970-01-01 UTC

    /// The endpoint that takes a request, or one that could not be read (null).
    virtual const std::shared_ptr<RuleBook> &bookFor(const Request *request) = 0;
    /// The exchange was begun in the sink and waits for answer().
    virtual void awaitAnswer(CaughtConnection &connection) = 0;
    /// The answer comes from elsewhere, by relay() or answerAsked(). An error where it can't.
    virtual Result<void> forward(CaughtConnection &connection, const Exchange &exchange, const Forward &how) = 0;
    virtual void ask(CaughtConnection &connection, const Exchange &exchange, const AskPerson &how) = 0;
    /// It is not waited for any more.
    virtual void heldEnded(const Exchange &exchange) = 0;
    /// wake() is due at this moment; a later call replaces an earlier one. 0: not any more.
    virtual void wakeAt(CaughtConnection &connection, MonotonicTime at) = 0;
    /// The exchange was finished in the sink.
    virtual void finished(const Exchange &exchange) = 0;
    /// The sink took no bytes.
    virtual void storeRefused(const Error &error) = 0;
    /// The connection is closed and may be destroyed, though not at once.
    virtual void gone(CaughtConnection &connection) = 0;
};

/// A connection to a catcher and the exchanges on it, one after the other. While an answer is due nothing more is read,
/// and the end of the peer's direction counts only once the answer is out: a peer that has half-closed gets it. Where
/// the answer takes its time on purpose, what comes meanwhile is taken (up to a bound), so that a peer that leaves is
/// seen to.
class CaughtConnection final : private Stream::User
{
public:
    /// The desk outlives the connection.
    CaughtConnection(CatcherDesk &desk, std::unique_ptr<Stream> stream);

    /// The exchange was committed, or `refused` says why not: gives the answer.
    void answer(const std::optional<Error> &refused);
    /// What forward() or ask() was to get.
    void relay(const Exchange &sent);
    void answerAsked(const Answer &answer);
    /// The moment of CatcherDesk::wakeAt() has come.
    void wake();
    /// Ends what has run out of time by `now`.
    void checkDeadline(MonotonicTime now);
    /// Nothing of an exchange is under way.
    bool isResting() const { return m_phase == Phase::Resting; }
    /// Whether a byte ever came.
    bool isEmpty() const { return !m_wasUsed; }
    /// Closes; an exchange under way is finished as Failed (Cancelled).
    void abandon();

    qsizetype place = 0; ///< the desk's own notes
    MonotonicTime wakesAt = 0;

private:
    enum class Phase : quint8 {
        Resting,   ///< waits for an exchange's first byte
        Reading,   ///< within a request
        Due,       ///< the request is there, the answer waits for the commit
        Held,      ///< the answer comes from elsewhere
        Answering, ///< the system takes the answer piece by piece, or the answer pauses
        Holding,   ///< there will be no answer: the peer is waited for
        Draining,  ///< answered, and our direction ended: waits for the peer to end its own
        Gone,
    };

    void streamReadable() override;
    void streamWritable() override;

    void beginExchange(MonotonicTime at);
    void take(QByteArrayView bytes, MonotonicTime at);
    void takeLater();
    void takeRest(QByteArrayView bytes, MonotonicTime at);
    void inputEnded();
    void chooseEndpoint();
    void sayContinue();
    void requestEnded();
    void fail(Error error);

    // caughtanswer.cpp:
    void decide();
    void hold();
    void use(std::shared_ptr<const AnswerPlan> plan);
    void useAnswer(const Answer &answer);
    void writeAnswer();
    void recordOut(QByteArrayView bytes, const QByteArray *whole, MonotonicTime at);
    void pause();
    void endHolding();
    void answered();
    void peerLeft();
    void drain();
    void finishExchange();
    void cutResponse();
    void proceed();
    void close();

    CatcherDesk &m_desk;
    std::unique_ptr<Stream> m_stream;
    Machine m_machine;
    Tap m_tap;
    Exchange m_exchange;
    std::shared_ptr<RuleBook> m_book; // of the exchange, once its head is read
    Answering m_answering;
    QByteArray m_unrecorded; // taken by the stream, and not out yet
    qint64 m_written = 0;    // taken by the stream since the connection began
    MonotonicTime m_requestEnd = 0;
    MonotonicTime m_answerBegin = 0;
    MonotonicTime m_deadline = 0;
    QByteArray m_later; // what came behind the present exchange
    MonotonicTime m_laterAt = 0;
    qint64 m_drained = 0;
    Phase m_phase = Phase::Resting;
    bool m_wasUsed = false;
    bool m_saidContinue = false;
    bool m_refusedExpect = false;
    bool m_isKept = true;
    bool m_persists = false; // the connection may go on, as far as the request tells
    std::optional<Answer> m_otherwise; // where a person is asked
};

} // namespace wirebell
