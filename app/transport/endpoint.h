// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "transport/socketcalls.h"

#include <QHostAddress>
#include <QString>

#include <optional>

namespace wirebell {

/// "127.0.0.1:9000", "[::1]:9000".
QString endpointText(const SocketAddress &address);
/// As above, of a host as a person writes it: "localhost:9000".
QString endpointText(const QString &host, quint16 port);

SocketAddress socketAddress(const QHostAddress &address, quint16 port);
QHostAddress hostAddress(const SocketAddress &address);

/// The kind of a fault. WouldBlock and None are none: they give Socket.
ErrorKind errorKind(SocketFault fault);
/// The error of a call that failed. `endpoint` is its detail; where the kind says too little (Socket) the system's
/// words are.
Error socketError(const SocketResult &result, const QString &endpoint);

} // namespace wirebell
