// SPDX-License-Identifier: MIT
#pragma once

#include "transport/firsttouch.h"
#include "transport/listener.h"
#include "transport/tlsserverstream.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace wirebell {

/// A connection that a TlsCatcher took: what came first, and its stream, plain or TLS.
class CaughtConnection final : private Stream::User
{
public:
    CaughtConnection(SocketHandle socket, const TlsServerOptions &options, const QByteArray &answer);

    const std::optional<FirstTouch::Outcome> &first() const { return m_first; }
    /// Null until what came first is known, and where no stream could be made: streamError().
    Stream *stream() const { return m_stream.get(); }
    /// As stream(), where it is TLS.
    TlsServerStream *tls() const { return m_tls; }
    const std::optional<Error> &streamError() const { return m_streamError; }
    /// The handshake is done or has failed; with a plain connection as soon as that is known.
    bool isSettled() const { return m_isSettled; }
    TlsFacts facts() const { return m_stream->tls().value_or(TlsFacts()); }

    void send(QByteArrayView bytes);
    /// Bytes that the stream has not taken yet.
    qsizetype queued() const { return m_queue.size(); }
    const QByteArray &received() const { return m_received; }
    bool hasEnded() const { return m_hasEnded; }
    int timesReadable() const { return m_readable; }

private:
    void begin(FirstTouch::Outcome outcome, const TlsServerOptions &options);
    void streamReadable() override;
    void streamWritable() override;

    FirstTouch m_touch;
    std::optional<FirstTouch::Outcome> m_first;
    std::unique_ptr<Stream> m_stream;
    TlsServerStream *m_tls = nullptr;
    std::optional<Error> m_streamError;
    QByteArray m_answer;
    QByteArray m_received;
    QByteArray m_queue;
    int m_readable = 0;
    bool m_isSettled = false;
    bool m_hasEnded = false;
};

/// A port of 127.0.0.1 that speaks plain and TLS, with an authority of its own and a certificate for each server name
/// ("localhost" and 127.0.0.1 where the client gives none). It answers each end of a head with `answer`.
class TlsCatcher
{
public:
    TlsCatcher();

    LocalAuthority &authority() { return m_authority; }
    TlsServerOptions options;
    QByteArray answer;

    quint16 port() const { return m_port; }
    std::vector<std::unique_ptr<CaughtConnection>> &caught() { return m_caught; }
    CaughtConnection &only() const { return *m_caught.at(0); }

private:
    LocalAuthority m_authority;
    std::unique_ptr<Listener> m_listener;
    quint16 m_port = 0;
    std::vector<std::unique_ptr<CaughtConnection>> m_caught;
};

} // namespace wirebell
