// SPDX-License-Identifier: MIT
#pragma once

#include "auth/authparameters.h"
#include "auth/requirement.h"

#include <QCryptographicHash>

namespace wirebell {

/// What a Digest is computed from (RFC 7616, 3.4.1, qop=auth). The `-sess` variants are not among the algorithms.
struct DigestFacts
{
    QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256;
    QByteArray user = {};
    QByteArray password = {};
    QByteArray realm = {};
    QByteArray method = {};
    QByteArray uri = {};
    QByteArray nonce = {};
    QByteArray count = {};       ///< nc: 8 hex digits
    QByteArray clientNonce = {};
};

/// The `response` parameter: lower-case hex.
QByteArray digestResponse(const DigestFacts &facts);

/// The number that nc stands for, 8 hex digits; nothing where it is none.
std::optional<quint32> digestCount(QByteArrayView written);

/// As verdict(): `given` is what stands behind "Digest".
AuthVerdict digestVerdict(const AuthRequirement &requirement, const Request &request, QByteArrayView given,
                          const TakenNonce &taken);

} // namespace wirebell
