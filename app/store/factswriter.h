// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "store/factnames.h"

#include <string>

namespace wirebell {

/// The members that an exchange's first record holds and its last one need not repeat.
struct WrittenFacts
{
    QString url;
    std::optional<TlsFacts> tls;
    QList<ByteRange> added;
    QList<SecretSpan> secrets;
    std::optional<StreamFacts> stream;
};

/// Appends an exchange's facts as one JSON object. Written by hand, as it is on the way to every answer. A member that
/// is equal in `before` is left out: it stands in the record before. Method and target stand as one code point a byte.
void appendFacts(std::string &to, const Exchange &exchange, State state, const SpooledSizes &spooled,
                 const WrittenFacts *before);

} // namespace wirebell
