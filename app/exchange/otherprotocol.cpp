// SPDX-License-Identifier: MIT
#include "exchange/otherprotocol.h"

namespace wirebell {

Error nameProtocol(const Error &error, const std::shared_ptr<const ByteSource> &message)
{
    if (error.kind != ErrorKind::NotHttp || !message)
        return error;
    // Content type 21 (alert) or 22 (handshake), then the major version (RFC 8446, 5.1).
    const QByteArray first = message->read(0, 3).value_or(QByteArray());
    if (first.startsWith("\x15\x03") || first.startsWith("\x16\x03"))
        return {ErrorKind::NotHttp, QStringLiteral("TLS")};
    return error;
}

} // namespace wirebell
