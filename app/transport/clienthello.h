// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace wirebell {

/// What the first bytes of a connection say of the protocol.
enum class FirstBytes : quint8 {
    TooFew, ///< as yet
    Tls,    ///< a handshake record (RFC 8446, 5.1)
    Plain,
};
/// Three bytes decide it, or the first that no such record begins with.
FirstBytes firstBytes(QByteArrayView bytes);

/// What a client asks for in its hello (RFC 8446, 4.1.2), read without trusting any length in it.
struct ClientHello
{
    QString serverName = {};      ///< SNI (RFC 6066, 3); empty: none, or one that is no host name in ASCII
    QByteArrayList protocols = {}; ///< ALPN (RFC 7301), in its order

    bool operator==(const ClientHello &) const = default;
};

/// A longer hello is none: 16 KiB, its records' headers among them. What clients send has 200 bytes to 2 KiB.
inline constexpr qsizetype mostOfClientHello = 16 * 1024;

/// Nothing while it is not whole (`more` is set), or where it is none. What stands behind the hello is not looked at.
std::optional<ClientHello> readClientHello(QByteArrayView bytes, bool &more);

} // namespace wirebell
