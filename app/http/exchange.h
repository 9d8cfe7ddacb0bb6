// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "http/cause.h"
#include "http/connection.h"
#include "http/fault.h"
#include "http/mark.h"
#include "http/message.h"
#include "http/timing.h"
#include "http/transcript.h"

#include <QUuid>

#include <optional>

namespace wirebell {

enum class Role : quint8 { Sent, Caught };
/// The sender's view: an API call wants the answer, a webhook only that it arrived. The bytes are the same.
enum class Purpose : quint8 { Api, Webhook };
enum class State : quint8 {
    Open,       ///< under way
    Complete,
    Incomplete, ///< the program ended before the answer was recorded
    Failed,     ///< see Exchange::error
};

/// Bytes of the request that came from a secret; `name` is shown in their place.
struct SecretSpan
{
    ByteRange range;
    QString name;

    bool operator==(const SecretSpan &) const = default;
};

/// A mark and the side it stands on.
struct SidedMark
{
    bool onRequest = true;
    Mark mark;

    bool operator==(const SidedMark &) const = default;
};

/// A dynamic table of HPACK (RFC 7541, 2.3.2), the newest entry first.
struct FieldTable
{
    QList<Field> entries;
    qint64 limit = 4096; ///< the size that it is held to

    bool operator==(const FieldTable &) const = default;
};

/// Of an exchange that is a stream of an HTTP/2 connection.
struct StreamFacts
{
    qint32 id = 0;
    /// What the peer's field blocks (head, trailers) refer to, one for each: the table as the connection's earlier
    /// blocks have left it. What we send refers to none.
    QList<FieldTable> tables;
    bool upgraded = false; ///< the request came in HTTP/1.1 and asked for h2c; the 101 stands with the interim responses

    bool operator==(const StreamFacts &) const = default;
};

/// One request and what came of it, seen from one end. The transcript and the facts up to `faults` are what was
/// recorded; the part below is read from the transcript (wire/reading.h) and is never stored.
struct Exchange
{
    QUuid id;          ///< version 7
    qint64 number = 0; ///< the store's; 0 until stored
    Role role = Role::Sent;
    Purpose purpose = Purpose::Api;
    State state = State::Open;
    qint64 startedAt = 0;           ///< milliseconds since 1970-01-01 UTC
    MonotonicTime startedTick = 0;  ///< the same moment on the monotonic clock; chunk times are on that clock
    QString url;                    ///< sent: what was asked for, without user info; caught: empty
    Timing timing;
    Connection connection;
    Transcript transcript;
    std::optional<StreamFacts> stream; ///< of HTTP/2
    std::optional<Error> error;
    QList<ByteRange> added;    ///< parts of the sent request that the program added by itself
    QList<SecretSpan> secrets; ///< parts of the sent request that hold secrets
    std::optional<Cause> cause; ///< the exchange that this one was made for
    QString endpoint;           ///< caught: the endpoint's name; empty where it has none
    QString rule;               ///< caught: the name of the rule that decided about the answer; empty where none did
    bool redacted = false;      ///< secrets were overwritten with as many "*" before it was kept
    bool senderLeft = false;    ///< caught: the sender ended its direction before the answer was out
    QList<Fault> faults;        ///< caught: what of the answer was on purpose

    // Read from the transcript:
    std::optional<Request> request; ///< absent where no start line could be read
    QList<Response> interim;
    std::optional<Response> response;
    QList<SidedMark> marks;

    Direction requestDirection() const { return role == Role::Sent ? Direction::Out : Direction::In; }
    Direction responseDirection() const { return role == Role::Sent ? Direction::In : Direction::Out; }
    const std::shared_ptr<const ByteSource> &requestBytes() const { return transcript.bytes(requestDirection()); }
    const std::shared_ptr<const ByteSource> &responseBytes() const { return transcript.bytes(responseDirection()); }
};

} // namespace wirebell
