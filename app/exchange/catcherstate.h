// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/catcher.h"
#include "exchange/caughtconnection.h"
#include "transport/listener.h"

#include <QBasicTimer>

#include <memory>
#include <vector>

namespace wirebell {

/// A catcher's connections and its rounds. Within a round of the event loop requests arrive and are begun in the sink;
/// at its end one commit makes all of them durable, and only then their answers leave. The records of what was answered
/// go with the next round's commit, or a few milliseconds later where none comes.
class Catcher::State final : public QObject, public CatcherDesk
{
public:
    State(Catcher &catcher, ExchangeSink &keptIn, const CatcherLimits &heldTo);
    ~State() override;

    Result<QStringList> listen(const QString &host, quint16 port);
    void stop(qint64 grace);
    bool isListening() const { return m_listener != nullptr; }
    void setReply(const ReplyRule &rule) { m_replies = ReplyCache(rule); }
    qint64 emptyConnections() const { return m_empty; }

private:
    void awaitAnswer(CaughtConnection &connection) override;
    void finished(const Exchange &exchange) override;
    void storeRefused(const Error &error) override;
    void gone(CaughtConnection &connection) override;
    const ReplyCache::Reply &reply(const Request &request, bool persists) override;

    void timerEvent(QTimerEvent *event) override;
    void accepted(SocketHandle socket);
    void endRound();
    std::optional<Error> commit();
    void commitSoon();
    void removeGone();
    void checkDeadlines();
    void tellStopped();

    Catcher &m_catcher;
    const CatcherLimits m_limits;
    std::vector<char> m_readInto;
    ReplyCache m_replies{ReplyRule()};
    std::unique_ptr<Listener> m_listener;
    std::vector<std::unique_ptr<CaughtConnection>> m_connections;
    std::vector<CaughtConnection *> m_due;
    std::vector<CaughtConnection *> m_round; // kept for its memory
    std::vector<CaughtConnection *> m_gone;
    std::vector<std::shared_ptr<const Exchange>> m_caught; // finished and not committed, where somebody listens
    qint64 m_date = 0; // of the round, milliseconds since 1970-01-01 UTC
    bool m_uncommitted = false; // records of finished exchanges wait for a commit
    bool m_isHeard = false;
    bool m_inRound = false;
    qint64 m_commits = 0;
    qint64 m_commitsBefore = 0; // when the timer was started
    std::optional<Error> m_storeError;
    qint64 m_empty = 0;
    QBasicTimer m_commitTimer;
    QBasicTimer m_deadlineTimer;
    QBasicTimer m_graceTimer;
};

} // namespace wirebell
