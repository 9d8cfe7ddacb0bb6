// SPDX-License-Identifier: MIT
#pragma once

#include "auth/authvalue.h"

namespace wirebell {

/// Basic (RFC 7617): the base64 of "username:password", secret as a whole, since any part of it gives away a part of
/// the password. Both are taken as bytes (UTF-8 where they were typed). A colon in the username is not refused; the
/// receiver will take what follows it for the password (RFC 7617, 2).
AuthValue basicAuth(const QByteArray &username, const QByteArray &password);

} // namespace wirebell
