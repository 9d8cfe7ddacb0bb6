// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "http/exchange.h"
#include "wire/websocketreader.h"

namespace wirebell {

/// A message of a WebSocket, or a control frame, as a view shows it.
struct WebSocketMessage
{
    bool fromClient = true;
    quint8 opcode = WebSocketFrame::Text; ///< of its first frame
    QByteArray bytes;     ///< unmasked; its first webSocketMessageLimit bytes
    qint64 size = 0;      ///< of the whole payload
    qint64 at = 0;        ///< where it begins in its direction of the exchange
    int frames = 1;
    bool complete = false; ///< its last frame is there, whole
    MonotonicTime time = 0; ///< when its first byte passed

    bool operator==(const WebSocketMessage &) const = default;
};
constexpr qint64 webSocketMessageLimit = 1024 * 1024;

/// Whether an exchange has become a WebSocket: it was asked for, and 101 was answered. As far as it was read.
bool isWebSocket(const Exchange &exchange);

/// The messages behind the heads of an exchange that was read (readTranscript()) and isWebSocket(), both directions in
/// order of time, at most so many. Any thread. Errors: as ByteSource::read().
Result<QList<WebSocketMessage>> readWebSocket(const Exchange &exchange, qsizetype most = 10'000);

} // namespace wirebell
