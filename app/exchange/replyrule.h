// SPDX-License-Identifier: MIT
#pragma once

#include "http/message.h"

#include <QByteArray>

namespace wirebell {

/// What a catcher answers. Pure: the bytes depend on nothing but the rule, the request and the moment.
struct ReplyRule
{
    int status = 200; ///< 200–999
    QByteArray reason = "OK";
    FieldList fields{{"Content-Type", "text/plain; charset=utf-8"}}; ///< Date, Content-Length and Connection are added
    QByteArray body = "OK";

    bool operator==(const ReplyRule &) const = default;
};

/// The answer's exact bytes. HEAD, 204 and 304 get no content; "Connection: close" is said where the connection will
/// not persist, "keep-alive" to an HTTP/1.0 client that asked for it. `date` in milliseconds since 1970-01-01 UTC.
QByteArray replyBytes(const ReplyRule &rule, const Request &request, bool persists, qint64 date);

} // namespace wirebell
