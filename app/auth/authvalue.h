// SPDX-License-Identifier: MIT
#pragma once

#include "http/mark.h"

#include <QByteArray>

namespace wirebell {

/// The value of an Authorization field (RFC 9110, 11.6.2), and which of its bytes are the secret.
struct AuthValue
{
    QByteArray value;
    ByteRange secret; ///< within `value`

    bool operator==(const AuthValue &) const = default;
};

} // namespace wirebell
