// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/sendingthread.h"

#include <QObject>

namespace wirebell {

/// The sending thread, for the panels: made once the log is known, told by signals.
class Outbound : public QObject
{
    Q_OBJECT

public:
    explicit Outbound(QObject *parent = nullptr);
    ~Outbound() override;

    /// Sends can leave from now on. What happens is recorded in `sink`, which is not owned and outlives this object;
    /// null: it is kept nowhere.
    void start(ExchangeSink *sink);
    bool isStarted() const { return m_thread != nullptr; }

    /// Only once it is started; see SendingThread.
    QUuid send(ResolvedRequest request);
    void cancel(const QUuid &id);

Q_SIGNALS:
    void started();
    void progressed(const std::shared_ptr<const wirebell::Exchange> &exchange);
    void finished(const std::shared_ptr<const wirebell::Exchange> &exchange);
    /// What is sent is not recorded.
    void storeFailed(const wirebell::Error &error);

private:
    std::unique_ptr<SendingThread> m_thread;
};

} // namespace wirebell
