// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/replay.h"
#include "ui/exchange/readingthread.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace wirebell {

class Outbound;

/// Sends a recorded request again, once or many times, each an exchange of its own and one after the other.
class ReplaySeries : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        std::shared_ptr<const Exchange> exchange;
        QString origin; ///< see replayed(); empty: to where it went
        ReplayHost host = ReplayHost::AsRecorded;
        int times = 1;
        std::chrono::milliseconds pause{}; ///< between the end of one and the beginning of the next
    };

    /// What came of it so far.
    struct Tally
    {
        int of = 0;
        int begun = 0;
        int answered = 0; ///< by 2xx
        int otherwise = 0; ///< by another status
        int failed = 0;

        int ended() const { return answered + otherwise + failed; }
    };

    /// Nothing is owned, all outlives this object.
    ReplaySeries(Outbound &outbound, ReadingThread &thread, QObject *parent = nullptr);
    ~ReplaySeries() override;

    /// refused(), or left() for each, follows. What is under way is stopped.
    void start(const Order &order);
    /// Nothing more leaves, and what is on its way is ended.
    void stop();
    bool isUnderWay() const { return m_underWay; }
    const Tally &tally() const { return m_tally; }
    /// The exchange that left last; null: none yet.
    const QUuid &last() const { return m_last; }

Q_SIGNALS:
    /// The tally, or whether it is under way.
    void changed();
    /// Something stands against sending; nothing was sent.
    void refused(const wirebell::Error &error);
    void left(const QUuid &id);

private:
    void next();
    void take(const Exchange &exchange);
    void end();

    Outbound &m_outbound;
    ReadingThread &m_thread;
    Order m_order;
    ResolvedRequest m_request;
    Tally m_tally;
    QUuid m_sent; ///< on its way; null: none
    QUuid m_last;
    QTimer m_pause;
    TicketHolder m_reading;
    bool m_underWay = false;
    bool m_ready = false; ///< m_request is what was ordered
};

} // namespace wirebell
