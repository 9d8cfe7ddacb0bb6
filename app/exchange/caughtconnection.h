// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/caughtexchange.h"
#include "exchange/websockettalk.h"
#include "transport/stream.h"
#include "wire/machine.h"

#include <vector>

namespace wirebell {

/// A connection to a catcher that speaks HTTP/1, and the exchanges on it, one after the other. While an answer is due
/// nothing more is read, and the end of the peer's direction counts only once the answer is out: a peer that has
/// half-closed gets it. Where the answer takes its time on purpose, what comes meanwhile is taken (up to a bound), so
/// that a peer that leaves is seen to.
///
/// One that turns out to speak HTTP/2 (RFC 9113, 3.3), or asks for it (RFC 7540, 3.2) where that is offered, goes on as
/// a CaughtHttp2.
class CaughtConnection final : public CaughtPeer, public CaughtExchange, private Stream::User
{
public:
    /// The desk outlives the connection.
    CaughtConnection(CatcherDesk &desk, const std::shared_ptr<PortBooks> &books, std::unique_ptr<Stream> stream);

    bool isResting() const override { return m_phase == Phase::Resting && m_opening.isEmpty(); }
    bool isEmpty() const override { return !m_wasUsed; }
    void checkDeadline(MonotonicTime now) override;
    void abandon() override;

private:
    void streamReadable() override;
    void streamWritable() override;

    void beginExchange(MonotonicTime at);
    void takeOpening(QByteArrayView bytes, MonotonicTime at);
    void take(QByteArrayView bytes, MonotonicTime at);
    void takeLater();
    void takeRest(QByteArrayView bytes, MonotonicTime at);
    void inputEnded();
    void sayContinue();
    void requestEnded();
    void fail(Error error);

    // caughtanswer.cpp:
    bool persists() const override;
    bool isLeft() override;
    bool changeProtocol() override;
    void held() override;
    void startAnswer() override;
    void goOn() override { writeAnswer(); }
    void completeFacts() override;
    void writeAnswer();
    void recordSent(MonotonicTime now);
    void pause();
    void answered();
    void peerLeft();
    void drain();
    void cutResponse();
    void proceed();
    void close();
    // caughtwebsocket.cpp:
    void beginTalk(bool echoes);
    void hear(QByteArrayView bytes, MonotonicTime at);
    void say();
    void talkEnded();

    bool upgradeToHttp2();
    void becomeHttp2(std::unique_ptr<CaughtPeer> peer);

    std::unique_ptr<Stream> m_stream;
    Machine m_machine;
    std::vector<Event> m_events; // of one reading
    QByteArray m_opening;    // the connection's first bytes, as long as they may be HTTP/2's preface
    std::optional<WebSocketTalk> m_talk;
    QByteArray m_toSay;      // of the talk
    QByteArray m_unrecorded; // taken by the stream, and not out yet
    qint64 m_written = 0;    // taken by the stream since the connection began
    QByteArray m_later; // what came behind the present exchange
    MonotonicTime m_laterAt = 0;
    qint64 m_drained = 0;
    bool m_wasUsed = false;
    bool m_saidContinue = false;
};

} // namespace wirebell
