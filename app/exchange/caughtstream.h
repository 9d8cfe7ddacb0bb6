// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/caughtexchange.h"
#include "wire/http2machine.h"

namespace wirebell {

class CaughtHttp2;

/// An exchange that is a stream of a caught HTTP/2 connection. Its transcript holds the bytes of its frames, and of those
/// of the connection that CaughtHttp2 puts with it.
///
/// The answer's plan is executed as for HTTP/1, step by step; where a head's last byte is due it leaves as HEADERS, and
/// content as DATA. What ends a plan before its time resets the stream: Close with NO_ERROR, Reset with INTERNAL_ERROR.
class CaughtStream final : public CaughtExchange
{
public:
    /// Begins. The connection outlives it; its facts, with the stream's ordinal.
    CaughtStream(CatcherDesk &desk, CaughtHttp2 &connection, qint32 id, const Connection &facts, MonotonicTime at);
    /// Goes on with what began as HTTP/1.1 and waits for its answer.
    CaughtStream(CatcherDesk &desk, CaughtHttp2 &connection, Exchange exchange, Tap tap,
                 std::shared_ptr<RuleBook> book);

    qint32 id() const { return m_id; }

    /// What the machine tells of it; see Http2Machine::User.
    qint64 fieldsCame(const FieldTable &table);
    void headCame();
    void requestEnded();
    void requestFailed(const Error &error);
    void wasReset(quint32 code);
    Http2Machine::Content content(char *to, qint64 most);

    /// Bytes that have passed: those of the stream, or the connection's that stand with it.
    void record(Direction direction, QByteArrayView bytes, MonotonicTime at);
    /// Own frames that are out, as Http2Frames has them.
    void frameOut(const Http2Frame &frame, QByteArrayView bytes, HpackReader &hpack, MonotonicTime at);
    void dataOut(const Http2Frame &frame, QByteArrayView bytes, QByteArrayView content, bool ends, MonotonicTime at);

    void checkDeadline(MonotonicTime now);
    /// Nothing more can be had from the peer, for this reason; it may still take answers where it `listens`.
    void inputEnded(const Error &error, bool listens);
    /// Ends it at once.
    void fail(const Error &error);

private:
    bool persists() const override { return true; }
    bool isLeft() override;
    void held() override {}
    void startAnswer() override;
    void goOn() override;
    void completeFacts() override;

    void await(MonotonicTime now);
    void sendHeads();
    void planEnded();
    void answerLeft();
    void resetLeft(quint32 code);
    void resetStream(quint32 code);
    void finish();

    CaughtHttp2 &m_connection;
    const qint32 m_id;
    Http2Message m_reply; // what is out of the answer
    Http2Block m_replyBlock;
    qsizetype m_interimSent = 0;
    std::optional<Error> m_left; // the peer wants no answer any more
    bool m_headSent = false;
    bool m_requestIsWhole = false;
    bool m_isResetByUs = false;
};

} // namespace wirebell
