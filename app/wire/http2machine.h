// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "wire/http2message.h"

#include <memory>

namespace wirebell {

/// What a server takes of an HTTP/2 client before it ends the connection with ENHANCE_YOUR_CALM. The counts go down again
/// with what is honest: answers that are taken, content that moves.
struct Http2Limits
{
    int streams = 64;          ///< at a time; those beyond are refused, and end the connection once the client knows the limit
    int resets = 200;          ///< streams that the client has ended, or caused to be ended, unanswered
    int controls = 10'000;     ///< frames that carry neither fields nor content
    int continuations = 8;     ///< frames of one field block behind the first
    qint32 window = 1024 * 1024; ///< bytes of content that may be under way, of a stream
};

/// The server's end of an HTTP/2 connection (RFC 9113): bytes in, requests out; answers in, bytes out. It knows no
/// socket, timer or clock. The connection's state, flow control and what is said of it are nghttp2's; what a request
/// says is read here from the same frames that are recorded, so that it reads the same from the recording.
///
/// Field blocks that it writes refer to nothing that came before.
class Http2Machine
{
public:
    /// A piece of an answer's content.
    struct Content
    {
        qint64 size = 0;   ///< bytes given; 0 without `ends`: none at present, until goOn()
        bool ends = false; ///< nothing follows but the trailers
    };

    /// Whom it tells. Called from within read() and bytesOut().
    class User
    {
    public:
        /// A field block is whole, read with this table: a request's head, which begins the stream, or its trailers.
        /// Its bytes come next. Gives where they will stand in the stream's exchange.
        virtual qint64 fieldsCame(qint32 stream, bool begins, const FieldTable &table) = 0;
        /// Bytes have come, of a stream that is neither over nor unknown, or of the connection (0).
        virtual void bytesCame(qint32 stream, QByteArrayView bytes) = 0;
        /// The request's head was read; see request().
        virtual void headCame(qint32 stream) = 0;
        /// The request is whole.
        virtual void requestEnded(qint32 stream) = 0;
        /// It can't be taken (HeadTooLarge, MalformedHead, BodyTooLarge), and still has to be answered. Nothing more is
        /// told of the request.
        virtual void requestFailed(qint32 stream, const Error &error) = 0;
        /// The client wants no answer.
        virtual void streamReset(qint32 stream, quint32 code) = 0;
        /// At most `most` bytes of the answer's content, wanted now.
        virtual Content contentOf(qint32 stream, char *to, qint64 most) = 0;

    protected:
        ~User() = default;
    };

    /// `user` outlives it.
    Http2Machine(User &user, const Limits &requestLimits, const Http2Limits &limits = {});
    ~Http2Machine();
    Q_DISABLE_COPY_MOVE(Http2Machine)

    /// Before anything is read: the connection comes from an HTTP/1.1 request that asked for h2c, which is stream 1 and
    /// whole (RFC 7540, 3.2). `settings`: the value of its HTTP2-Settings, as it stands. False where that is none.
    bool upgrade(const QByteArray &settings, bool isHead);

    void read(QByteArrayView bytes);
    /// What has come of a frame, or of a field block, that is not whole.
    QByteArray unfinished() const;

    /// Of a stream that was begun and not forgotten.
    const Http2Message &request(qint32 stream) const;
    /// The stream's exchange is over: what still comes for it is the connection's.
    void forget(qint32 stream);

    /// An answer's parts, in order. Field names are written in lower case, and those that belong to a connection
    /// (RFC 9113, 8.2.2) not at all.
    void answerInterim(qint32 stream, int status, const FieldList &fields);
    /// `hasContent`: it is asked for by contentOf(), and the trailers follow it; else this ends the stream.
    void answerHead(qint32 stream, int status, const FieldList &fields, bool hasContent, const FieldList &trailers = {});
    /// contentOf() has something again.
    void goOn(qint32 stream);
    /// RST_STREAM.
    void reset(qint32 stream, quint32 code);
    /// GOAWAY, once; `code` 0: in order, with no stream more than those that are there.
    void goAway(quint32 code, QByteArrayView why = {});

    /// What is to leave next; empty: nothing at present. Valid until the next call.
    QByteArrayView bytesOut();
    /// A GOAWAY was written, and no more is read: what bytesOut() still gives are the last bytes.
    bool isOver() const;
    /// Why it is over, where the peer is to blame: Http2, detail: the error code's name.
    const std::optional<Error> &error() const;

private:
    struct State;
    std::unique_ptr<State> m;
};

/// "ENHANCE_YOUR_CALM" (RFC 9113, 7); a number where the code has no name.
QString http2ErrorName(quint32 code);

} // namespace wirebell
