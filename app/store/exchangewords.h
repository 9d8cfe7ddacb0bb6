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

/// Facts as words of letters and digits. They stand in a column of their own, and begin as hardly any word of a message
/// does, so that looking for their beginnings passes over few others.
namespace FactWord {
constexpr QByteArrayView each = "qza"; ///< every exchange has it
constexpr QByteArrayView tls = "qzt";
constexpr QByteArrayView failed = "qzz";
QByteArray role(Role role);
QByteArray status(int status);      ///< "qzs404"
QByteArray statusClass(int status); ///< "qzc4"
/// A name of a kind of fact; equal for names that are equal without case. The kind by itself stands for any.
QByteArray named(QByteArrayView kind, const QString &name);

constexpr QByteArrayView method = "qzm";
constexpr QByteArrayView error = "qze";
constexpr QByteArrayView endpoint = "qzp";
constexpr QByteArrayView rule = "qzu";
constexpr QByteArrayView flag = "qzf";
constexpr QByteArrayView fault = "qzd";
constexpr QByteArrayView host = "qzh"; ///< the host, and each domain above it
constexpr QByteArrayView requestMark = "qzkq";
constexpr QByteArrayView responseMark = "qzkp";
constexpr QByteArrayView requestField = "qznq";
constexpr QByteArrayView responseField = "qznp";
} // namespace FactWord

} // namespace wirebell
