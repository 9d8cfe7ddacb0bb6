// SPDX-License-Identifier: MIT
#pragma once

#include "http/message.h"

#include <QString>

#include <optional>

namespace wirebell {

/// What a request must bring to be let in. `secret` is in memory only.
struct AuthRequirement
{
    enum class Scheme : quint8 {
        Basic,  ///< RFC 7617: `user` and `secret`
        Bearer, ///< RFC 6750: `secret` is the token
        ApiKey, ///< the field (or query key, where `inQuery`) `name` holds `secret`
        Digest, ///< RFC 7616: `user`, `secret`, SHA-256 offered first, then MD5; qop auth
        Hmac,   ///< the field `name` holds HMAC-SHA-256 of the content under `secret`, hex or base64, also behind "sha256="
    };

    Scheme scheme = Scheme::Basic;
    QByteArray user = {};
    QByteArray secret = {};
    QByteArray name = {}; ///< ApiKey, Hmac
    bool inQuery = false;
    QByteArray realm = "Wirebell";

    bool operator==(const AuthRequirement &) const = default;
};

/// What is missing, or nothing where the request is let in. Compared in constant time.
enum class AuthVerdict : quint8 { Passed, Missing, Wrong, Stale };

/// `content` is the request's whole content, needed for Hmac alone. `nonce` is what the catcher gave out last and takes
/// (Digest); empty: none.
AuthVerdict verdict(const AuthRequirement &requirement, const Request &request, QByteArrayView content,
                    QByteArrayView nonce);
/// The fields of the 401 that say what is asked for: WWW-Authenticate, one or more (RFC 9110, 11.6.1). `stale` as
/// RFC 7616 has it.
FieldList challenge(const AuthRequirement &requirement, QByteArrayView nonce, bool stale);

} // namespace wirebell
