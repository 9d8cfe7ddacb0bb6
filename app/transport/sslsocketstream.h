// SPDX-License-Identifier: MIT
#pragma once

#include "transport/socketcalls.h"
#include "transport/stream.h"

#include <QObject>

#include <functional>
#include <memory>

class QSslConfiguration;
class QSslSocket;

namespace wirebell {

/// What both ends of a TLS connection share: QSslSocket on a connected socket, as a Stream. An end is one side's
/// configuration, how it shakes hands, and what it thinks of the other's certificate.
class SslSocketStream : public QObject, public Stream
{
public:
    ~SslSocketStream() override;

    /// Starts the handshake. `settled` is called once, from the event loop: it is done, or error() says why not
    /// (TlsHandshake, TlsCertificate, ConnectionReset). tls() has the facts in both cases, as far as they are known.
    void shakeHands(std::function<void()> settled);

    qint64 read(char *to, qint64 most) override;
    void setReading(bool on) override;
    bool isQuiet() const override;
    qint64 write(QByteArrayView bytes) override;
    qint64 out() const override { return m_out; }
    void endOutput() override;
    /// As endOutput(), but without a close-notify: what a peer must take for a truncation.
    void truncate() override;
    void close() override;
    void reset() override;
    std::optional<TlsFacts> tls() const override { return m_facts; }
    QString local() const override { return m_local; }
    QString remote() const override { return m_remote; }

protected:
    /// Does not take over the socket yet: takeOver() does, and closes it where it can't. Whether write() goes on after
    /// the peer's close-notify, as long as its socket is open, is for the end to say.
    SslSocketStream(SocketHandle socket, bool writesAfterCloseNotify);
    bool takeOver(SocketHandle socket, const QSslConfiguration &configuration);

    virtual void startHandshake() = 0;
    /// The handshake has failed, and not by a reset: why.
    virtual Error handshakeError() const = 0;

    QSslSocket &ssl() const { return *m_ssl; }
    TlsFacts &facts() { return m_facts; }
    const TlsFacts &facts() const { return m_facts; }

private:
    void settle(std::optional<Error> error);
    void fail();
    void countOut();
    void cutOff();
    void tellLater();
    void tellBroken();

    std::unique_ptr<QSslSocket> m_ssl;
    SocketHandle m_probe; // a second handle on the socket: QSslSocket can't tell a reset from an end
    QString m_local;
    QString m_remote;
    TlsFacts m_facts;
    std::function<void()> m_settled;
    const bool m_writesAfterCloseNotify;
    bool m_shaking = false;
    bool m_inputEnded = false;
    bool m_outputEnded = false;
    bool m_truncating = false;
    qint64 m_taken = 0;
    qint64 m_out = 0;
    bool m_reading = true;
    bool m_calling = false; // within one of our own calls to QSslSocket, which may emit at once
    bool m_telling = false;
    bool m_closed = false;
};

} // namespace wirebell
