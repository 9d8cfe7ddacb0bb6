// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/clientconnecting.h"
#include "exchange/outgoingrequest.h"
#include "exchange/sender.h"
#include "exchange/senderdesk.h"
#include "exchange/senttiming.h"
#include "transport/tap.h"
#include "wire/machine.h"

#include <QBasicTimer>
#include <QObject>

#include <memory>
#include <vector>

namespace wirebell {

/// One exchange that is being sent: from the first look at the pool to the record of its end.
class Sending final : public QObject, private Stream::User
{
public:
    Sending(SenderDesk &desk, const QUuid &id, ResolvedRequest request, const SendOptions &options);
    ~Sending() override;

    void start();
    void cancel();
    const Exchange &exchange() const { return m_exchange; }

private:
    void streamReadable() override;
    void streamWritable() override;
    void timerEvent(QTimerEvent *event) override;

    ConnectionKey key() const;
    void connectAnew();
    void connected(Result<std::unique_ptr<ClientConnection>> connection);
    void useConnection(std::unique_ptr<ClientConnection> connection, MonotonicTime ready);

    void write();
    bool advance();
    bool countOut();
    void requestIsOut();

    void take(QByteArrayView bytes, MonotonicTime at);
    bool heed(const std::vector<Event> &events);
    bool tellContent(QByteArrayView bytes);
    void inputEnded();
    void awaitRest(Error error);

    void complete();
    void fail(Error error);
    void end(State state);
    void letGoOfConnection();
    void keep();
    SentTiming timing() const;
    void fillIn(Exchange &exchange, MonotonicTime at) const;
    void tellProgress();

    SenderDesk &m_desk;
    OutgoingRequest m_request;
    const SendOptions m_options;
    Exchange m_exchange;
    SentTiming m_timing;
    Machine m_machine;
    Tap m_tap;
    std::unique_ptr<ClientConnecting> m_connecting;
    std::unique_ptr<ClientConnection> m_connection;

    qint64 m_outBefore = 0;     // of the connection, when this exchange began
    bool m_outputEnded = false; // the request is out, or no more of it can or need be sent
    bool m_awaitsContinue = false;
    bool m_hasAwaitedContinue = false;

    std::optional<Error> m_failure; // the response can't be read; its rest is waited for
    MonotonicTime m_restUntil = 0;
    qint64 m_restBytes = 0;

    MonotonicTime m_lastProgress = 0;
    bool m_contentBegan = false;
    QBasicTimer m_connectTimer;
    QBasicTimer m_maxTimer;
    QBasicTimer m_continueTimer;
    QBasicTimer m_restTimer;
    QBasicTimer m_progressTimer;
    QBasicTimer m_keepTimer;
};

} // namespace wirebell
