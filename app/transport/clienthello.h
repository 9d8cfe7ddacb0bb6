// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QByteArrayList>
#include <QString>

#include <optional>

namespace wirebell {

/// What the first bytes of a connection say of the protocol.
enum class FirstBytes : quint8 {
    TooFew, ///< as yet
    Tls,    ///< a handshake record (RFC 8446, 5.1)
    Plain,
};
FirstBytes firstBytes(QByteArrayView bytes);

/// What a client asks for in its hello (RFC 8446, 4.1.2), read without trusting any length in it.
struct ClientHello
{
    QString serverName = {};      ///< SNI (RFC 6066, 3); empty: none
    QByteArrayList protocols = {}; ///< ALPN (RFC 7301), in its order
};
/// Nothing while it is not whole (`more` is set), or where it is none.
std::optional<ClientHello> readClientHello(QByteArrayView bytes, bool &more);

} // namespace wirebell
