// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace wirebell {

/// How far a server is trusted.
struct TlsOptions
{
    bool insecure = false; ///< goes on although the certificate does not verify; the facts say so
    QString caFile;        ///< PEM; these authorities instead of the system's where set

    bool operator==(const TlsOptions &) const = default;
};

} // namespace wirebell
