// SPDX-License-Identifier: MIT
#pragma once

#include "http/fieldlist.h"

#include <QByteArray>

namespace wirebell {

/// How the end of a message's content is told (RFC 9112, 6.3).
enum class Framing {
    None,          ///< no content: no framing field, or a HEAD, 1xx, 204, 304
    ContentLength,
    Chunked,
    UntilClose,    ///< a response whose content ends with the connection
    Frames,        ///< HTTP/2: DATA frames until the stream ends in this direction
    Upgraded,      ///< 101, or 2xx to CONNECT: what follows is another protocol
};

/// What a request and a response have in common. Offsets count the bytes of the message's own direction within its
/// exchange, from 0.
struct Message
{
    QByteArray version; ///< "1.1", "1.0", "0.9", "2"; as written after "HTTP/" where it is another
    FieldList fields;
    FieldList trailers;
    Framing framing = Framing::None;
    qint64 headAt = 0;       ///< where the start line, or the first HEADERS frame, begins; interim responses stand before it
    qint64 headSize = 0;     ///< bytes up to and with the empty line, or the last frame of the head
    qint64 contentSize = 0;  ///< bytes of content after transfer coding, as far as they were read
    qint64 contentWanted = -1; ///< what Content-Length announced; -1 where nothing was announced
    bool complete = false;   ///< the end of the message was reached

    qint64 bodyAt() const { return headAt + headSize; }
    bool operator==(const Message &) const = default;
};

struct Request : Message
{
    QByteArray method;
    QByteArray target;

    bool operator==(const Request &) const = default;
};

struct Response : Message
{
    int status = 0; ///< 100–999; 0 where no number could be read
    QByteArray reason;

    bool isInterim() const { return status >= 100 && status < 200 && status != 101; }
    bool operator==(const Response &) const = default;
};

} // namespace wirebell
