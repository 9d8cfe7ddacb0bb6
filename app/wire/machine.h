// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "http/mark.h"
#include "http/message.h"

#include <QByteArrayView>
#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace wirebell {

/// What to refuse. A limit that is passed fails the exchange (HeadTooLarge, BodyTooLarge, MalformedChunk); the bytes
/// are recorded all the same.
struct Limits
{
    qint64 head = 64 * 1024; ///< bytes from the start line to the empty line; trailers likewise
    int fields = 200;        ///< field lines of a head
    qint64 content = -1;     ///< bytes of content; -1: no limit
    int interim = 64;        ///< interim responses before the final one
    qint64 chunkLine = 4096; ///< bytes of a chunk-size line with its extensions

    static Limits forResponses() { return {.head = 300 * 1024, .fields = 1000}; }
};

/// Which of the two messages of an exchange.
enum class Side : quint8 { Request, Response };

/// What reading some bytes brought. The facts themselves stand in the Machine.
struct Event
{
    enum Kind : quint8 {
        Head,     ///< Machine::request() or response() is there
        Interim,  ///< Machine::interim() grew by one
        Content,  ///< `bytes` of content, after transfer coding
        End,      ///< the message is whole; its trailers, if any, stand in Message::trailers
        Upgraded, ///< what follows is another protocol: no more is read (101, or a 2xx to CONNECT)
        Failed,   ///< Machine::error() says why; reading has stopped on that side
    };

    Kind kind = Head;
    Side side = Side::Request;
    ByteRange range{};      ///< Content: where it stands in its direction of the exchange; Upgraded: where that begins
    QByteArrayView bytes{}; ///< Content: a view into what was given to read(), valid until read()'s caller lets go
};

/// Reads HTTP/1.x, both messages of one exchange after the other, on one connection (RFC 9112). It gets bytes and gives
/// events: it knows no socket, timer or clock, and not which of the two peers we are. A departure from the grammar is
/// marked and read on wherever the message's end stays certain; where it does not, the side fails.
///
/// Both sides are read by one machine, because the response's framing depends on the request's method (RFC 9112, 6.3)
/// and the end of the connection on both. Offsets in marks, messages and events count the bytes of the side since the
/// exchange began.
class Machine
{
public:
    explicit Machine(const Limits &requestLimits = {}, const Limits &responseLimits = Limits::forResponses());
    ~Machine();
    Machine(Machine &&) noexcept;
    Machine &operator=(Machine &&) noexcept;

    /// Reads what arrived on one side and appends to `events`. Gives the number of bytes that belong to this exchange:
    /// less than bytes.size() where the message ended before the end of `bytes`. After End nothing more is taken (0)
    /// until next(); after Failed and after Upgraded everything is taken, unread. A response's bytes may come before
    /// the request has ended. Where a response changes the protocol, Upgraded comes for both sides (for the request
    /// once it has ended): what was held back of the request's direction belongs to this exchange then.
    qsizetype read(Side side, QByteArrayView bytes, std::vector<Event> &events);

    /// The side's direction ended (end of stream). Ends a content that runs until close; fails (Incomplete) a message
    /// that had begun and is not whole. A side without a single byte, or with empty lines alone, only stays empty.
    void end(Side side, std::vector<Event> &events);
    /// The side's direction broke off (a reset, a TLS connection cut short, a deadline): as end(), but a content that
    /// runs until close is not whole either (RFC 9112, 8).
    void breakOff(Side side, std::vector<Event> &events);

    /// How many bytes of content of this side may be left unread without losing anything, because their framing is
    /// known (Content-Length, until close, what is left of a chunk's data). skip() passes over them without an event,
    /// without End too where they are the last: ended() tells.
    qint64 skippable(Side side) const;
    void skip(Side side, qint64 bytes);

    /// Begins the next exchange of the connection. Both sides must have ended. Memory is used again.
    void next();

    /// Absent until Head, or until the side failed within the head: then what was read of it, if its start line was.
    const std::optional<Request> &request() const;
    const QList<Response> &interim() const;
    /// The final response; absent as request() is.
    const std::optional<Response> &response() const;
    /// Of each kind the first 100, those of a head by offset.
    const QList<Mark> &marks(Side side) const;
    /// The first failure. Its detail, without words: NotHttp: the line's first bytes; HeadTooLarge, BodyTooLarge: the
    /// limit; AmbiguousFraming: the framing fields; MalformedChunk: an offset; Incomplete: bytes of content that came,
    /// "50/4096" where a Content-Length announced them; MalformedHead (a response without a status): nothing.
    const std::optional<Error> &error() const;

    /// Whether no more is read of that side: its message is whole, it failed or changed the protocol, or its direction
    /// ended.
    bool ended(Side side) const;
    /// Bytes read of this side since the exchange began.
    qint64 size(Side side) const;
    /// Whether the connection may carry another exchange after this one (RFC 9112, 9.3). Known once both heads are.
    bool persists() const;
    /// As far as the request tells, for who is to write the response. Known once its head is.
    bool requestPersists() const;
    /// Whether the request waits for "100 Continue" (RFC 9110, 10.1.1): it asks for it, its head is read and nothing
    /// of its content, and no 100 or final response has come.
    bool expectsContinue() const;
    /// Whether two readers may disagree about where the side's message ends: a mark of isAmbiguous() was set.
    bool ambiguous(Side side) const;

private:
    struct State;
    std::unique_ptr<State> m;
};

} // namespace wirebell
