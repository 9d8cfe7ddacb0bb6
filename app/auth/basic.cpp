// SPDX-License-Identifier: MIT
#include "auth/basic.h"

namespace wirebell {

AuthValue basicAuth(const QByteArray &username, const QByteArray &password)
{
    const QByteArray scheme = QByteArrayLiteral("Basic ");
    const QByteArray credentials = QByteArray(username + ':' + password).toBase64();
    return {.value = scheme + credentials, .secret = {.at = scheme.size(), .length = credentials.size()}};
}

} // namespace wirebell
