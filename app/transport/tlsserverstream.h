// SPDX-License-Identifier: MIT
#pragma once

#include "transport/localauthority.h"
#include "transport/sslsocketstream.h"

#include <functional>

class QSslError;

namespace wirebell {

/// How a catcher speaks TLS.
struct TlsServerOptions
{
    enum class ClientCertificate : quint8 {
        None,
        Asked,    ///< whatever comes is taken, also none: the facts say what it is worth
        Required, ///< who has none is turned away in the handshake; so is, with authorities, what they don't vouch for
    };

    /// The certificate for a server name as the client gives it; empty: it gives none. Its key is EC or RSA, as Qt reads
    /// no other. Called on the catcher's thread.
    std::function<Result<Identity>(const QString &serverName)> identity;
    ClientCertificate client = ClientCertificate::None;
    /// PEM, one or more. Empty: any certificate is taken, and the facts say what it is.
    QByteArray clientAuthorities = {};
    QByteArrayList protocols{"http/1.1"}; ///< ALPN: the one of them that the client wants most is agreed, or none
};

/// The server's end of a TLS connection, TLS 1.2 or 1.3. tls() has the client's chain; `verified` says that it gave one
/// and that the authorities vouch for it, `problems` why they don't. Without authorities none is ever verified.
///
/// With endOutput() and truncate() both directions end, but the socket stays open until close() or the destructor: a
/// client that still sends is not reset, which might cost it the answer. After a close-notify that it gives before the
/// answer it can be answered, as long as it has not closed its socket's output too.
class TlsServerStream final : public SslSocketStream
{
public:
    /// Takes over a connected, non-blocking socket from which nothing was read yet (the hello was peeked at). Errors:
    /// TlsCertificate (the identity, its key, or the authorities can't be read), Socket.
    static Result<std::unique_ptr<TlsServerStream>> onSocket(SocketHandle socket, const QString &serverName,
                                                             const TlsServerOptions &options);

private:
    TlsServerStream(SocketHandle socket, const QString &serverName, bool mayRefuse);

    void startHandshake() override;
    Error handshakeError() const override;
    void note(const QSslError &problem);

    bool m_mayRefuse; // the client, for its certificate
};

} // namespace wirebell
