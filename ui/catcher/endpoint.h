// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/catchingthread.h"
#include "exchange/replyrule.h"

#include <QObject>

namespace wirebell {

/// The window's one endpoint: the catching thread, made once the log is known, told by signals. It listens on this
/// machine alone, on port 9000 or the next that is free.
class Endpoint : public QObject
{
    Q_OBJECT

public:
    static constexpr quint16 firstPort = 9000;

    explicit Endpoint(QObject *parent = nullptr);
    ~Endpoint() override;

    /// What is caught is recorded in `sink`, which is not owned and outlives this object. It listens at once where
    /// listen() was called before.
    void start(ExchangeSink &sink);
    bool isStarted() const { return m_thread != nullptr; }

    void listen();
    void stop();
    /// Whether it listens or shall, whatever came of it.
    bool isWanted() const { return m_wanted; }
    const CatchingThread::Status &status() const { return m_status; }
    /// "http://127.0.0.1:9000"; empty while it does not listen.
    QString origin() const;

    const ReplyRule &reply() const { return m_reply; }
    /// In force for the next request.
    void setReply(const ReplyRule &reply);

Q_SIGNALS:
    void statusChanged();

private:
    std::unique_ptr<CatchingThread> m_thread;
    CatchingThread::Status m_status;
    ReplyRule m_reply;
    bool m_wanted = false;
};

} // namespace wirebell
