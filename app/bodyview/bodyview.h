// SPDX-License-Identifier: MIT
#pragma once

#include "http/message.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace wirebell {

enum class BodyKind : quint8 { Empty, Json, Xml, Html, Form, Text, Binary };

/// Where JSON (RFC 8259) stops being JSON.
struct JsonProblem
{
    enum Kind : quint8 {
        UnexpectedEnd,
        UnexpectedByte,
        BadNumber,
        BadString, ///< a control character, or bytes that are no UTF-8
        BadEscape,
        BadLiteral,
        TooDeep,
        DataAfterEnd,
    };

    Kind kind = UnexpectedByte;
    qint64 at = 0;  ///< offset in bytes
    int line = 1;   ///< from 1
    int column = 1; ///< from 1, in bytes

    bool operator==(const JsonProblem &) const = default;
};

/// A body made readable: text for people and the name of its KSyntaxHighlighting definition ("JSON"; empty: none).
struct BodyView
{
    BodyKind kind = BodyKind::Empty;
    QString text = {};
    QString syntax = {};
    bool formatted = false;                  ///< white space was changed for reading; nothing else ever is
    qint64 shown = 0;                        ///< bytes of the content that `text` shows: all, but for a long Binary
    std::optional<JsonProblem> problem = {}; ///< Json that is none: where, in the content
    qsizetype problemInText = -1;            ///< the same place in `text`; from there on nothing was changed
};

/// What a body is, by its Content-Type where that tells, else by its first bytes.
BodyKind guessKind(QByteArrayView content, QByteArrayView contentType);
/// `content` is after transfer coding. Binary is shown as a hex dump of its first MiB. Text is read as UTF-8, as UTF-16
/// after its byte order mark, and as Latin-1 where it is neither. Any thread.
BodyView viewBody(const QByteArray &content, BodyKind kind);
/// The KSyntaxHighlighting definition for a kind.
QString syntaxOf(BodyKind kind);

/// Nesting deeper than this is a problem (TooDeep).
constexpr int jsonDepthLimit = 10'000;

/// Nothing where `json` is well-formed. A byte order mark at the start is passed over (RFC 8259, 8.1); bytes that are
/// no UTF-8 are a problem (BadString).
std::optional<JsonProblem> checkJson(QByteArrayView json);
/// Changes white space outside strings only: numbers, escapes, key order and duplicates stay as they are. What is not
/// JSON from some place on is appended from there unchanged. Lines are indented by 32 levels at most.
QByteArray formatJson(QByteArrayView json, int indent = 2);

} // namespace wirebell
