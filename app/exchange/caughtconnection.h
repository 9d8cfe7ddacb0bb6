// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/replycache.h"
#include "http/exchange.h"
#include "transport/descriptorstream.h"
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

    /// The exchange was begun in the sink and waits for answer().
    virtual void awaitAnswer(CaughtConnection &connection) = 0;
    /// The exchange was finished in the sink.
    virtual void finished(const Exchange &exchange) = 0;
    /// The sink took no bytes.
    virtual void storeRefused(const Error &error) = 0;
    /// The connection is closed and may be destroyed, though not at once.
    virtual void gone(CaughtConnection &connection) = 0;
    virtual const ReplyCache::Reply &reply(const Request &request, bool persists) = 0;
};

/// A connection to a catcher and the exchanges on it, one after the other. While an answer is due nothing more is read,
/// and the end of the peer's direction counts only once the answer is out: a peer that has half-closed gets it.
class CaughtConnection final : private Stream::User
{
public:
    /// Takes over a connected socket. The desk outlives the connection.
    CaughtConnection(CatcherDesk &desk, SocketHandle socket);

    /// The exchange was committed, or `refused` says why not: gives the answer.
    void answer(const std::optional<Error> &refused);
    /// Ends what has run out of time by `now`.
    void checkDeadline(MonotonicTime now);
    /// Nothing of an exchange is under way.
    bool isResting() const { return m_phase == Phase::Resting; }
    /// Whether a byte ever came.
    bool isEmpty() const { return !m_wasUsed; }
    /// Closes; an exchange under way is finished as Failed (Cancelled).
    void abandon();

    qsizetype place = 0; ///< the desk's own note

private:
    enum class Phase : quint8 {
        Resting,   ///< waits for an exchange's first byte
        Reading,   ///< within a request
        Due,       ///< the request is there, the answer waits for the commit
        Answering, ///< the system takes the answer piece by piece
        Draining,  ///< answered, and our direction ended: waits for the peer to end its own
        Gone,
    };

    void streamReadable() override;
    void streamWritable() override;

    void beginExchange(MonotonicTime at);
    void take(QByteArrayView bytes, MonotonicTime at);
    void takeRest(QByteArrayView bytes, MonotonicTime at);
    void inputEnded();
    void sayContinue();
    void requestEnded();
    void fail(Error error);
    void useReply(const ReplyCache::Reply &reply);
    void writeAnswer();
    void answered();
    void drain();
    void finishExchange();
    void cutResponse();
    void proceed();
    void close();

    CatcherDesk &m_desk;
    DescriptorStream m_stream;
    Machine m_machine;
    Tap m_tap;
    Exchange m_exchange;
    MonotonicTime m_requestEnd = 0;
    MonotonicTime m_answerBegin = 0;
    MonotonicTime m_deadline = 0;
    QByteArray m_answer;
    qint64 m_answerTaken = 0;
    QByteArray m_later; // what came behind the present exchange
    MonotonicTime m_laterAt = 0;
    qint64 m_drained = 0;
    Phase m_phase = Phase::Resting;
    bool m_wasUsed = false;
    bool m_persists = false;
    bool m_saidContinue = false;
};

} // namespace wirebell
