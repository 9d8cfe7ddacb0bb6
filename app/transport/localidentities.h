// SPDX-License-Identifier: MIT
#pragma once

#include "transport/localauthority.h"

#include <QHash>

#include <memory>

namespace wirebell {

/// The certificates of a catcher, made by its authority when a client first asks for a name and kept for the next. One
/// thread.
class LocalIdentities
{
public:
    explicit LocalIdentities(LocalAuthority authority) : m_authority(std::move(authority)) {}

    /// For a server name as a client gives it; for none, for this machine's own names: localhost, 127.0.0.1 and ::1,
    /// which each certificate has beside the name asked for. Of so many names certificates are kept; then all are made
    /// anew.
    Result<Identity> operator()(const QString &serverName);
    static constexpr qsizetype mostKept = 1000;

private:
    LocalAuthority m_authority;
    QHash<QString, Identity> m_kept;
};

} // namespace wirebell
