// SPDX-License-Identifier: MIT
#pragma once

#include "query/query.h"
#include "query/querymatch.h"

namespace wirebell {

/// An exchange as the index of words has it.
struct ExchangeWords
{
    QByteArray request;  ///< headText(), UTF-8
    QByteArray response;
    QByteArray requestBody; ///< contentText()
    QByteArray responseBody;
    QByteArray facts; ///< FactWord's, a space between
};

/// Of an exchange whose transcript was read.
ExchangeWords wordsOf(const Exchange &exchange);

/// Reads contents for conditions; knows no JSONPath.
const QueryReaders &contentReaders();

/// Facts as words of letters and digits, which never meet words of messages: they stand in a column of their own.
namespace FactWord {
constexpr QByteArrayView each = "a"; ///< every exchange has it
constexpr QByteArrayView tls = "t";
constexpr QByteArrayView failed = "z";
QByteArray role(Role role);
QByteArray status(int status); ///< "s404"
/// A name of a kind of fact; equal for names that are equal without case. Its first letters are the kind's own.
QByteArray named(QByteArrayView kind, const QString &name);

constexpr QByteArrayView method = "m";
constexpr QByteArrayView error = "e";
constexpr QByteArrayView endpoint = "p";
constexpr QByteArrayView rule = "u";
constexpr QByteArrayView flag = "f";
constexpr QByteArrayView fault = "d";
constexpr QByteArrayView host = "h"; ///< the host, and each domain above it
constexpr QByteArrayView requestMark = "kq";
constexpr QByteArrayView responseMark = "kp";
constexpr QByteArrayView requestField = "nq";
constexpr QByteArrayView responseField = "np";
} // namespace FactWord

} // namespace wirebell
