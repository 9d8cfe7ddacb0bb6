// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace wirebell {

/// Where something listens.
struct ListenPlace
{
    /// "localhost": 127.0.0.1 and ::1 on one port; or one address, without brackets. Empty: that of the others.
    QString host = {};
    quint16 port = 0; ///< 0: any free one

    /// Reads "127.0.0.1:9100", "[::1]:9100", "localhost:0", ":9100" or "9100". Nothing where it is none of these: names of
    /// other hosts are no places. That an address can be one is not looked at further.
    static std::optional<ListenPlace> read(QStringView text);
    /// As it is read: without a host the port alone.
    QString text() const;
    /// Whether others can't reach it: localhost, 127.0.0.0/8 or ::1.
    bool isLoopback() const;

    bool operator==(const ListenPlace &) const = default;
};

} // namespace wirebell
