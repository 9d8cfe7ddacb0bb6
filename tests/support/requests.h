// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"

namespace wirebell {

/// A request of exactly these bytes to a port of the loopback.
inline ResolvedRequest rawRequest(quint16 port, const QByteArray &head, std::shared_ptr<const ByteSource> body = nullptr,
                                  const QString &host = QStringLiteral("127.0.0.1"), bool tls = false)
{
    ResolvedRequest request;
    request.head = head;
    request.body = std::move(body);
    request.destination = {.tls = tls, .host = host, .port = port};
    request.url = QStringLiteral("%1://%2:%3/").arg(tls ? QStringLiteral("https") : QStringLiteral("http"), host).arg(port);
    return request;
}

/// Bytes that do not repeat soon.
inline QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 0x9e3779b9;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    return bytes;
}

inline QByteArray everything(const std::shared_ptr<const ByteSource> &source)
{
    return source ? source->readAll().value_or(QByteArray("unreadable")) : QByteArray();
}

} // namespace wirebell
