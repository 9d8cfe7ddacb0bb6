// SPDX-License-Identifier: MIT
#include "auth/bearer.h"

namespace wirebell {

AuthValue bearerAuth(const QByteArray &token)
{
    const QByteArray scheme = QByteArrayLiteral("Bearer ");
    return {.value = scheme + token, .secret = {.at = scheme.size(), .length = token.size()}};
}

} // namespace wirebell
