// SPDX-License-Identifier: MIT
#pragma once

#include "transport/localauthority.h"
#include "transport/socketcalls.h"
#include "transport/stream.h"

#include <QObject>

#include <functional>

class QSslSocket;

namespace wirebell {

/// How a catcher speaks TLS.
struct TlsServerOptions
{
    enum class ClientCertificate : quint8 { None, Asked, Required };

    /// The certificate for a server name as the client gives it; empty: it gives none. Called on the catcher's thread.
    std::function<Result<Identity>(const QString &serverName)> identity;
    ClientCertificate client = ClientCertificate::None;
    QString clientAuthorities = {}; ///< a PEM file; empty: any certificate is taken, and the facts say what it is
    QByteArrayList protocols{"http/1.1"}; ///< ALPN, the most wanted first
};

/// The server's end of a TLS connection: QSslSocket on an accepted socket.
class TlsServerStream final : public QObject, public Stream
{
public:
    /// Takes over a connected, non-blocking socket from which nothing was read yet (the hello was peeked at). Errors:
    /// TlsCertificate, Socket.
    static Result<std::unique_ptr<TlsServerStream>> onSocket(SocketHandle socket, const QString &serverName,
                                                             const TlsServerOptions &options);
    ~TlsServerStream() override;

    /// Starts the handshake. `settled` is called once, from the event loop: it is done, or error() says why not
    /// (TlsHandshake, TlsCertificate, ConnectionReset). tls() has the facts in both cases, as far as they are known;
    /// its chain is the client's.
    void shakeHands(std::function<void()> settled);

    qint64 read(char *to, qint64 most) override;
    void setReading(bool on) override;
    bool isQuiet() const override;
    qint64 write(QByteArrayView bytes) override;
    qint64 out() const override;
    void endOutput() override;
    /// As endOutput() and close(), but without a close-notify: what a client must take for a truncation.
    void truncate();
    void close() override;
    void reset() override;
    std::optional<TlsFacts> tls() const override;
    QString local() const override;
    QString remote() const override;
};

} // namespace wirebell
