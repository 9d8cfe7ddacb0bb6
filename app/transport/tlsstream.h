// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "transport/sslsocketstream.h"
#include "transport/tlsoptions.h"

namespace wirebell {

/// The client's end of a TLS connection.
class TlsStream final : public SslSocketStream
{
public:
    /// Takes over a connected, non-blocking socket to a server that is to prove that it is `host`. The only protocol
    /// offered (ALPN) is http/1.1. Errors: FileNotReadable (detail: the CA file), Socket.
    static Result<std::unique_ptr<TlsStream>> onSocket(SocketHandle socket, const QString &host,
                                                       const TlsOptions &options);

private:
    TlsStream(SocketHandle socket, const QString &host, const TlsOptions &options);

    void startHandshake() override;
    Error handshakeError() const override;

    TlsOptions m_options;
};

} // namespace wirebell
