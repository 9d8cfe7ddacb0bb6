// SPDX-License-Identifier: MIT
#pragma once

#include "http/bytesource.h"
#include "http/message.h"

#include <QLatin1StringView>

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
    bool inQuery = false; ///< ApiKey
    QByteArray realm = "Wirebell";

    bool operator==(const AuthRequirement &) const = default;
};

/// What came of it. Where it did not pass, name() says why in one word.
enum class AuthVerdict : quint8 {
    Passed,
    Missing,  ///< no credentials of that scheme
    Wrong,    ///< they are not the right ones, can't be read, or stand there twice
    Stale,    ///< Digest: right, but for a nonce that is no longer taken
    Replayed, ///< Digest: right, but with a count that is not above what has come with the nonce
    Outmoded, ///< Digest without qop=auth, as RFC 2069 had it: it protects neither the answer nor against replay
};
/// "passed", "missing", "wrong", "stale", "replayed", "outmoded". Static storage.
QLatin1StringView name(AuthVerdict verdict);

/// A Digest nonce and a count of requests with it (RFC 7616, 3.4: nc).
struct TakenNonce
{
    QByteArray nonce = {};
    quint32 count = 0;

    bool operator==(const TakenNonce &) const = default;
};

/// What a request's Digest names, whatever it is worth; nothing where it names none.
std::optional<TakenNonce> nonceOf(const Request &request);

/// Whether the request is let in. Secrets are compared in constant time. `content` is the request's whole content, after
/// transfer coding, needed for Hmac alone; null: none. `taken` is the nonce that is taken from this request, with
/// the highest count that has come with it (Digest); empty: none.
AuthVerdict verdict(const AuthRequirement &requirement, const Request &request, const ByteSource *content,
                    const TakenNonce &taken);

/// The fields of the 401 that say what is asked for: WWW-Authenticate, one or more (RFC 9110, 11.6.1). `verdict` is why
/// it is sent: it makes stale=true of Digest, also for a count that came before (RFC 7616, 3.3), and
/// error="invalid_token" of Bearer (RFC 6750, 3). ApiKey and Hmac have no registered scheme; theirs name the field and
/// the algorithm.
FieldList challenge(const AuthRequirement &requirement, AuthVerdict verdict, QByteArrayView nonce);

} // namespace wirebell
