// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/portbooks.h"
#include "http/exchange.h"
#include "http/exchangesink.h"

#include <memory>
#include <span>

namespace wirebell {

class CaughtExchange;
class CaughtPeer;
struct CatcherLimits;

/// What the connections of a catcher, and the exchanges on them, share.
struct CatcherDesk
{
    CatcherDesk(ExchangeSink &s, const CatcherLimits &l) : sink(s), limits(l) {}
    virtual ~CatcherDesk();

    ExchangeSink &sink;
    const CatcherLimits &limits;
    std::span<char> buffer;  ///< to read into
    bool offersHttp2 = false; ///< an upgrade to h2c is taken
    qint64 date = 0;         ///< of the round, milliseconds since 1970-01-01 UTC

    /// The exchange was begun in the sink and waits for answer(); it exists until then.
    virtual void awaitAnswer(CaughtExchange &exchange) = 0;
    /// The answer comes from elsewhere, by relay() or answerAsked(). An error where it can't.
    virtual Result<void> forward(CaughtExchange &waiting, const Exchange &exchange, const Forward &how) = 0;
    virtual void ask(CaughtExchange &waiting, const Exchange &exchange, const AskPerson &how) = 0;
    /// It is not waited for any more.
    virtual void heldEnded(CaughtExchange &waiting, const Exchange &exchange) = 0;
    /// wake() is due at this moment; a later call replaces an earlier one. 0: not any more.
    virtual void wakeAt(CaughtExchange &exchange, MonotonicTime at) = 0;
    /// The exchange was finished in the sink.
    virtual void finished(const Exchange &exchange) = 0;
    /// The sink took no bytes.
    virtual void storeRefused(const Error &error) = 0;
    /// endRound() is due, once the round's answers are there.
    virtual void awaitRound(CaughtPeer &peer) = 0;
    /// The connection goes on as another, which has its stream.
    virtual void replace(CaughtPeer &peer, std::unique_ptr<CaughtPeer> with) = 0;
    /// The connection is closed and may be destroyed, though not at once.
    virtual void gone(CaughtPeer &peer) = 0;
};

/// A connection to a catcher.
class CaughtPeer
{
public:
    explicit CaughtPeer(std::shared_ptr<PortBooks> books) : m_books(std::move(books)) {}
    virtual ~CaughtPeer();

    /// Those of the port that it came in on.
    const std::shared_ptr<PortBooks> &books() const { return m_books; }

    /// Nothing of an exchange is under way.
    virtual bool isResting() const = 0;
    /// Whether a byte ever came.
    virtual bool isEmpty() const = 0;
    /// Ends what has run out of time by `now`.
    virtual void checkDeadline(MonotonicTime now) = 0;
    /// What was put together within the round leaves.
    virtual void endRound() {}
    /// Closes; an exchange under way is finished as Failed (Cancelled).
    virtual void abandon() = 0;

    qsizetype place = 0; ///< the desk's own notes

private:
    const std::shared_ptr<PortBooks> m_books;
};

} // namespace wirebell
