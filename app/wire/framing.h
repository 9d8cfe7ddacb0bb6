// SPDX-License-Identifier: MIT
#pragma once

#include "http/message.h"
#include "wire/fieldreader.h"

#include <span>

namespace wirebell {

/// What a message is, as far as its framing depends on it (RFC 9112, 6.3).
enum class Sort : quint8 {
    Request,
    Connect,     ///< a CONNECT request: framed as any other, though it should have no content
    Response,
    ContentLess, ///< an answer to HEAD, 304: its framing fields speak of another answer
    Bodyless,    ///< 1xx, 204: no framing field belongs there
    Switching,   ///< 101, 2xx to CONNECT: likewise, and another protocol follows
};

/// Which sort a response with that status is, given its request's method (empty where unknown).
Sort sortOf(int status, QByteArrayView method);

/// How a message's end is to be found.
struct FramingDecision
{
    Framing framing = Framing::None;
    qint64 length = -1;       ///< what Content-Length says, if it says one thing and no coding takes its place
    bool certain = true;      ///< false: the message's end can't be known; reading has to stop
    bool unasked = false;     ///< a body may follow where none belongs: the connection is not to be used again
};

/// Decides by the key fields of a head, and marks the fields that are at odds with RFC 9112. Documented readings where
/// two readers may differ:
/// - Transfer-Encoding wins over Content-Length, in HTTP/1.0 too;
/// - chunked counts if it is the last coding, whatever stands before it, and is undone once;
/// - the content of a CONNECT request is content, not the tunnel's first bytes;
/// - a request whose last coding is not chunked, and any message whose Content-Length is no number or more than one,
///   has no certain end.
FramingDecision decideFraming(Sort sort, const Message &message, std::span<const KeyFieldAt> keyFields,
                              MarkList &marks);

} // namespace wirebell
