// SPDX-License-Identifier: MIT
#pragma once

#include "auth/authvalue.h"

namespace wirebell {

/// Bearer (RFC 6750, 2.1): the token as it is. That it keeps to the grammar of b64token is not asked for: a server's
/// answer to one that does not is worth seeing.
AuthValue bearerAuth(const QByteArray &token);

} // namespace wirebell
