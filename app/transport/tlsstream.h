// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "transport/socketcalls.h"
#include "transport/stream.h"
#include "transport/tlsoptions.h"

#include <QObject>

#include <functional>
#include <memory>

class QSslSocket;

namespace wirebell {

/// The client's end of a TLS connection: QSslSocket on a connected socket.
class TlsStream final : public QObject, public Stream
{
public:
    /// Takes over a connected, non-blocking socket to a server that is to prove that it is `host`. The only protocol
    /// offered (ALPN) is http/1.1. Errors: FileNotReadable (detail: the CA file), Socket.
    static Result<std::unique_ptr<TlsStream>> onSocket(SocketHandle socket, const QString &host,
                                                       const TlsOptions &options);
    ~TlsStream() override;

    /// Starts the handshake. `settled` is called once, from the event loop: it is done, or error() says why not
    /// (TlsHandshake, TlsCertificate, ConnectionReset). tls() has the facts in both cases, as far as they are known.
    void shakeHands(std::function<void()> settled);

    qint64 read(char *to, qint64 most) override;
    void setReading(bool on) override;
    bool isQuiet() const override;
    qint64 write(QByteArrayView bytes) override;
    qint64 out() const override { return m_out; }
    void endOutput() override;
    void close() override;
    void reset() override;
    std::optional<TlsFacts> tls() const override;
    QString local() const override;
    QString remote() const override;

private:
    TlsStream(SocketHandle socket, const QString &host, const TlsOptions &options);

    void settle(std::optional<Error> error);
    void fail();
    void countOut();
    void tellLater();

    std::unique_ptr<QSslSocket> m_ssl;
    SocketHandle m_probe; // a second handle on the socket: QSslSocket can't tell a reset from an end
    QString m_host;
    TlsOptions m_options;
    TlsFacts m_facts;
    std::function<void()> m_settled;
    bool m_shaking = false;
    bool m_inputEnded = false;
    qint64 m_taken = 0;
    qint64 m_out = 0;
    bool m_reading = true;
    bool m_calling = false; // within one of our own calls to QSslSocket, which may emit at once
    bool m_telling = false;
};

} // namespace wirebell
