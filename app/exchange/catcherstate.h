// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/catcher.h"
#include "exchange/catcherports.h"
#include "exchange/caughtconnection.h"
#include "exchange/caughthttp2.h"
#include "exchange/sender.h"

#include <QBasicTimer>
#include <QHash>

#include <memory>
#include <set>
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

    void setTls(const std::optional<TlsServerOptions> &tls) { m_tls = tls; }
    void setHttp2(bool offered) { offersHttp2 = offered; }
    Result<QStringList> listen(const QString &host, quint16 port);
    void listenOwn();
    QList<CatcherPlace> ownPlaces() const { return m_ports.ownPlaces(); }
    void stop(qint64 grace);
    bool isListening() const { return m_ports.isOpen(); }
    void setEndpoints(const QList<EndpointConfig> &endpoints) { m_ports.setEndpoints(endpoints); }
    void startAgain(int endpoint) { m_ports.startAgain(endpoint); }
    QList<qint64> calls(int endpoint) const { return m_ports.calls(endpoint); }
    void answerAsked(const QUuid &id, const Answer &answer);
    qint64 emptyConnections() const { return m_empty; }

private:
    /// What still goes on at a port that is closed.
    struct Leaving
    {
        std::shared_ptr<PortBooks> books;
        MonotonicTime until;
    };

    void awaitAnswer(CaughtExchange &exchange) override;
    Result<void> forward(CaughtExchange &waiting, const Exchange &exchange, const Forward &how) override;
    void ask(CaughtExchange &waiting, const Exchange &exchange, const AskPerson &how) override;
    void heldEnded(CaughtExchange &waiting, const Exchange &exchange) override;
    void wakeAt(CaughtExchange &exchange, MonotonicTime at) override;
    void finished(const Exchange &exchange) override;
    void storeRefused(const Error &error) override;
    void awaitRound(CaughtPeer &peer) override;
    void replace(CaughtPeer &peer, std::unique_ptr<CaughtPeer> with) override;
    void gone(CaughtPeer &peer) override;

    void timerEvent(QTimerEvent *event) override;
    void prepareListening();
    void beginListening();
    void portClosed(const std::shared_ptr<PortBooks> &books);
    void arrived(const std::shared_ptr<PortBooks> &books, std::unique_ptr<Stream> stream);
    void limitConnections();
    void endRound();
    std::optional<Error> commit();
    void commitSoon();
    void startWakeTimer();
    void wakeSleepers();
    void removeGone();
    void checkDeadlines();
    void awaitLeaving();
    void graceIsOver();
    void tellStopped();

    Catcher &m_catcher;
    const CatcherLimits m_limits;
    std::vector<char> m_readInto;
    CatcherPorts m_ports;
    std::vector<Leaving> m_leaving;
    bool m_isStopping = false;
    std::optional<TlsServerOptions> m_tls;
    std::vector<std::unique_ptr<CaughtPeer>> m_connections;
    std::vector<std::unique_ptr<CaughtPeer>> m_replaced; // until nobody is within them
    std::vector<CaughtExchange *> m_due;
    std::vector<CaughtExchange *> m_round; // kept for its memory
    std::vector<CaughtPeer *> m_gone;
    std::vector<CaughtPeer *> m_roundEnds; // that have something to say at the round's end
    std::set<std::pair<MonotonicTime, CaughtExchange *>> m_sleepers;
    QHash<QUuid, CaughtExchange *> m_asking;   // by the caught exchange
    QHash<QUuid, CaughtExchange *> m_passedOn; // by the exchange that was sent for it
    std::vector<std::shared_ptr<const Exchange>> m_caught; // finished and not committed, where somebody listens
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
    QBasicTimer m_wakeTimer;
    SystemResolver m_resolver;
    std::unique_ptr<Sender> m_sender; // made when a rule first forwards
};

} // namespace wirebell
