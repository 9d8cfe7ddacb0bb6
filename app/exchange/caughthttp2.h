// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/caughtstream.h"
#include "transport/stream.h"

#include <map>
#include <vector>

namespace wirebell {

/// A connection to a catcher that speaks HTTP/2, by ALPN, prior knowledge or upgrade. Each stream is an exchange.
///
/// Bytes that belong to the connection (its preface, SETTINGS, PING, WINDOW_UPDATE, frames of streams that are over)
/// stand with the oldest exchange that is under way; where none is, they wait, up to a bound, for the next. A connection
/// that says something and never begins a stream, or is ended for an error between two, is an exchange of its own, which
/// has failed.
class CaughtHttp2 final : public CaughtPeer,
                          private Stream::User,
                          private Http2Machine::User,
                          private Http2Frames::User
{
public:
    /// `first` has been read from the stream already. The desk outlives the connection.
    CaughtHttp2(CatcherDesk &desk, const std::shared_ptr<PortBooks> &books, std::unique_ptr<Stream> stream,
                const QByteArray &first = {});
    /// One that begins with a request in HTTP/1.1 with this HTTP2-Settings; takeOver() follows. Null where that can't be
    /// read.
    static std::unique_ptr<CaughtHttp2> upgraded(CatcherDesk &desk, const std::shared_ptr<PortBooks> &books,
                                                 const QByteArray &settings, bool isHead);
    /// `written`: bytes that the stream took before; the exchange's request is whole and committed; `later`: what came
    /// behind it.
    void takeOver(std::unique_ptr<Stream> stream, qint64 written, Exchange exchange, Tap tap,
                  std::shared_ptr<RuleBook> book, const QByteArray &later);
    ~CaughtHttp2() override;

    bool isResting() const override { return m_streams.empty(); }
    bool isEmpty() const override { return false; }
    void checkDeadline(MonotonicTime now) override;
    void endRound() override;
    void abandon() override;

    // For its streams:
    Http2Machine &machine() { return m_machine; }
    /// What the machine has to say leaves at the round's end.
    void flushSoon();
    void streamOver(CaughtStream &stream);
    /// Fills in what may have changed.
    void completeFacts(Connection &facts) const;

private:
    enum class Phase : quint8 {
        Open,
        Ending, ///< no more is read, and what was to be said is not out yet
        Draining, ///< all was said, and our direction ended: waits for the peer to end its own
        Gone,
    };

    CaughtHttp2(CatcherDesk &desk, const std::shared_ptr<PortBooks> &books);
    void begin(std::unique_ptr<Stream> stream);
    void read(QByteArrayView bytes);
    void checkEnd();

    void streamReadable() override;
    void streamWritable() override { endRound(); }

    qint64 fieldsCame(qint32 stream, bool begins, const FieldTable &table) override;
    void bytesCame(qint32 stream, QByteArrayView bytes) override;
    void headCame(qint32 stream) override;
    void requestEnded(qint32 stream) override;
    void requestFailed(qint32 stream, const Error &error) override;
    void streamReset(qint32 stream, quint32 code) override;
    Http2Machine::Content contentOf(qint32 stream, char *to, qint64 most) override;

    void frame(const Http2Frame &frame, QByteArrayView bytes) override;
    void data(const Http2Frame &frame, QByteArrayView bytes, QByteArrayView content, bool ends) override;
    void unframed(QByteArrayView bytes) override;

    CaughtStream *find(qint32 stream) const;
    void recordOfConnection(Direction direction, QByteArrayView bytes);
    bool writeOut();
    void recordOut();
    void failStreams(const Error &error, bool listens);
    void keepAlone(const Error &error);
    void drain();
    void close();

    CatcherDesk &m_desk;
    std::unique_ptr<Stream> m_stream;
    Http2Machine m_machine;
    Connection m_facts;
    std::map<qint32, std::unique_ptr<CaughtStream>> m_streams; // under way, the oldest first
    std::vector<std::unique_ptr<CaughtStream>> m_over;         // until nobody is within them
    QByteArray m_waitingIn;  // of the connection, for the next exchange
    QByteArray m_waitingOut;
    QByteArray m_out;        // for the stream to take
    QByteArray m_unrecorded; // taken by the stream, and not out yet
    qint64 m_written = 0;    // taken by the stream since the connection began
    Http2Frames m_outFrames{*this, false};
    HpackReader m_outFields;
    MonotonicTime m_now = 0; // of what is being read or recorded
    MonotonicTime m_deadline;
    qint64 m_drained = 0;
    Phase m_phase = Phase::Open;
    bool m_flushAwaited = false;
    bool m_inputEnded = false;
    bool m_hadStream = false;
    bool m_saidGoAway = false;
};

} // namespace wirebell
