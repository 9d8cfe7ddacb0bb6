// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace wirebell {

/// Which bytes of a typed field's value are a secret because of the field's name: the credentials after the scheme in
/// Authorization and Proxy-Authorization, the whole value of the likes of Cookie and X-API-Key. Nothing: none.
std::optional<ByteRange> secretInField(QByteArrayView name, QByteArrayView value);

/// The values of query keys that are known to carry secrets ("access_token"), as spans of `target`, named by the key.
QList<SecretSpan> secretsInTarget(QByteArrayView target);

} // namespace wirebell
