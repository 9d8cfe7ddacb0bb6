// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/exchangeview.h"
#include "ui/log/logthread.h"

#include <QObject>

namespace wirebell {

/// Loads one exchange of the log after the other for a view, and again while it is under way or its other end is still
/// to come.
class ExchangeWatch : public QObject
{
    Q_OBJECT

public:
    /// `log` is not owned and outlives the watch.
    explicit ExchangeWatch(LogThread &log, QObject *parent = nullptr);

    void watch(const QUuid &id);
    void stop();
    const QUuid &watched() const { return m_id; }

Q_SIGNALS:
    void loaded(const wirebell::ExchangeContent &content);
    void failed(const wirebell::Error &error);

private:
    void load();

    LogThread &m_log;
    QUuid m_id;
    TicketHolder m_ticket;
    bool m_settled = true; ///< nothing more will change
    bool m_asking = false;
    bool m_again = false;
};

} // namespace wirebell
