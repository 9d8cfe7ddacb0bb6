// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace wirebell {

/// One certificate of a chain, leaf first: what people compare.
struct CertificateFacts
{
    QString subject;
    QString issuer;
    QStringList names;   ///< subject alternative names
    qint64 notBefore = 0; ///< milliseconds since 1970-01-01 UTC
    qint64 notAfter = 0;
    QByteArray sha256;    ///< of the DER form, 32 bytes

    bool operator==(const CertificateFacts &) const = default;
};

/// What the TLS handshake settled.
struct TlsFacts
{
    QString version; ///< "TLSv1.3"
    QString cipher;
    QString alpn;    ///< empty where none was agreed
    QString sni;
    QList<CertificateFacts> chain;
    bool verified = false;
    QStringList problems;    ///< why not: the verifier's own words
    bool closeNotify = false; ///< the peer ended with a close-notify

    bool operator==(const TlsFacts &) const = default;
};

/// Who ended a connection, as our socket saw it.
enum class EndedBy { Open, Us, Peer, PeerReset, PeerTruncated };

/// A connection's facts. `id` tells connections apart; `ordinal` is the exchange's place on it, from 0.
struct Connection
{
    QUuid id;
    int ordinal = 0;
    QString local;  ///< "127.0.0.1:51902", "[::1]:9000"
    QString remote;
    QString protocol; ///< "http/1.1", "http/1.0", "h2" (over TLS), "h2c" (plain)
    EndedBy endedBy = EndedBy::Open;
    std::optional<TlsFacts> tls;

    bool reused() const { return ordinal > 0; }
    bool operator==(const Connection &) const = default;
};

} // namespace wirebell
