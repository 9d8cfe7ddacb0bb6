// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"

#include <optional>
#include <utility>

namespace wirebell {

/// What a URL says about a request.
struct RequestUrl
{
    Destination destination;
    QByteArray hostField; ///< the value of Host: the host, and the port where it is not the scheme's own
    QByteArray target;    ///< origin form (RFC 9112, 3.2.1), not empty
    std::optional<std::pair<QByteArray, QByteArray>> credentials; ///< the user info, decoded: username and password
    QString shown;        ///< the URL without user info and fragment
};

/// Reads a URL whose variables have been replaced. Typed: not a byte of path and query changes, the fragment is
/// dropped. Curl: what curl does to it (dot segments unless `pathAsIs`, bytes beyond ASCII in the path encoded, an
/// empty query dropped, numeric hosts rewritten). Errors: InvalidUrl (detail: the URL without user info),
/// UnsupportedScheme (detail: the scheme), ForbiddenByte (a space or a control; detail: "url:OFFSET").
Result<RequestUrl> readUrl(const QByteArray &url, OrderProfile profile, bool pathAsIs);

} // namespace wirebell
