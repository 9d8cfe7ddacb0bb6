// SPDX-License-Identifier: MIT
#pragma once

#include "http/message.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace wirebell {

enum class BodyKind : quint8 { Empty, Json, Xml, Html, Form, Text, Binary };

/// A body made readable: text for people and the name of its KSyntaxHighlighting definition ("JSON"; empty: none).
struct BodyView
{
    BodyKind kind = BodyKind::Empty;
    QString text;
    QString syntax;
    bool formatted = false; ///< white space was changed for reading; nothing else ever is
};

/// What a body is, by its Content-Type where that tells, else by its first bytes.
BodyKind guessKind(QByteArrayView content, QByteArrayView contentType);
/// `content` is after transfer coding. Any thread.
BodyView viewBody(const QByteArray &content, BodyKind kind);
/// The KSyntaxHighlighting definition for a kind.
QString syntaxOf(BodyKind kind);

/// Where JSON (RFC 8259) stops being JSON.
struct JsonProblem
{
    enum Kind : quint8 { UnexpectedEnd, UnexpectedByte, BadNumber, BadString, BadEscape, BadLiteral, TooDeep, DataAfterEnd };

    Kind kind = UnexpectedByte;
    qint64 at = 0;   ///< offset in bytes
    int line = 1;    ///< from 1
    int column = 1;  ///< from 1, in bytes

    bool operator==(const JsonProblem &) const = default;
};

/// Nothing where `json` is well-formed.
std::optional<JsonProblem> checkJson(QByteArrayView json);
/// Changes white space outside strings only: numbers, escapes, key order and duplicates stay as they are. What is not
/// JSON from some place on is appended from there unchanged.
QByteArray formatJson(QByteArrayView json, int indent = 2);

} // namespace wirebell
