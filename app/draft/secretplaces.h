// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace wirebell {

// Where secrets stand that nobody marked, by the names in resources/secrets/places.txt. Any thread.

/// Which bytes of a field's value are a secret because of the field's name: the credentials after the scheme in
/// Authorization, a cookie's value in Set-Cookie, the whole value of the likes of Cookie and X-API-Key. Nothing: none.
std::optional<ByteRange> secretInField(QByteArrayView name, QByteArrayView value);

/// Whether a key of a query or a form, percent-encoded or not, is one whose value is a secret ("access_token").
bool isSecretKey(QByteArrayView key);

/// The values of such keys in "a=1&token=2", as spans of it, named by the key: a form's content, or a query.
QList<SecretSpan> secretsInPairs(QByteArrayView pairs);

/// Likewise in the query of a target or a URL.
QList<SecretSpan> secretsInTarget(QByteArrayView target);

} // namespace wirebell
