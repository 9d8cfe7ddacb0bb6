// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "store/annotation.h"

namespace wirebell {

/// What a list shows of an exchange, without touching its bytes.
struct ExchangeRow
{
    static constexpr qsizetype longestTarget = 512; ///< bytes of a target, characters of a URL

    qint64 number = 0; ///< the store's, from 1
    QUuid id;
    Role role = Role::Sent;
    Purpose purpose = Purpose::Api;
    State state = State::Open;
    qint64 startedAt = 0;  ///< milliseconds since 1970-01-01 UTC
    qint64 duration = -1;  ///< nanoseconds, Timing::total(); -1 while open
    QByteArray method;     ///< empty where no start line could be read
    QByteArray target;     ///< at most its first 512 bytes
    QString url;           ///< as Exchange::url, at most its first 512 characters
    int status = 0;        ///< of the final response; 0 where there is none
    std::optional<ErrorKind> error;
    qint64 requestSize = 0; ///< bytes on the wire
    qint64 responseSize = 0;
    qint64 marks = 0; ///< how many departures from the protocol, both sides
    bool paired = false; ///< the other end stands in this log too
    Annotation annotation;

    bool operator==(const ExchangeRow &) const = default;
};

} // namespace wirebell
