// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>

namespace wirebell {

/// An IPv6 address as text (RFC 4291, 2.2), without brackets and zone.
std::optional<std::array<quint8, 16>> readIpv6(QByteArrayView text);
/// Its canonical text (RFC 5952).
QByteArray ipv6Text(const std::array<quint8, 16> &address);

/// The dotted form of a host that is a number by the old rules of inet_aton: "127.1", "0x7f000001", "0177.0.0.1".
/// Nothing where it is a name.
std::optional<QByteArray> dottedIpv4(QByteArrayView host);

} // namespace wirebell
