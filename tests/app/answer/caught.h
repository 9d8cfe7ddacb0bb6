// SPDX-License-Identifier: MIT
#pragma once

#include "wire/reading.h"

namespace wirebell {

/// An exchange whose request is these bytes, read as a catcher's would be.
inline Exchange caught(const QByteArray &bytes)
{
    Exchange exchange;
    exchange.role = Role::Caught;
    exchange.transcript.in = inMemory(bytes);
    if (!readTranscript(exchange) || !exchange.request)
        qFatal("no request: %s", bytes.constData());
    return exchange;
}

/// A request with a content, and these field lines before Content-Length.
inline Exchange caught(const QByteArray &startLine, const QByteArray &fieldLines, const QByteArray &content)
{
    return caught(startLine + " HTTP/1.1\r\nHost: localhost\r\n" + fieldLines
                  + "Content-Length: " + QByteArray::number(content.size()) + "\r\n\r\n" + content);
}

} // namespace wirebell
