// SPDX-License-Identifier: MIT
#pragma once

#include "bodyview/bodyview.h"

#include <QByteArrayView>

#include <vector>

namespace wirebell {

/// Reads JSON (RFC 8259) token by token, without recursion and without copying. It knows the grammar: a token that may
/// not stand where it stands is a Problem, after which nothing more comes.
class JsonScanner
{
public:
    enum class Token : quint8 { BeginObject, EndObject, BeginArray, EndArray, Colon, Comma, Value, End, Problem };

    /// The bytes must outlive the scanner.
    explicit JsonScanner(QByteArrayView json);

    Token next();

    /// Where the last token begins and ends. A key is a Value, too. After Problem: where the token before it ended.
    qsizetype begin() const { return m_begin; }
    qsizetype end() const { return m_end; }
    QByteArrayView bytes() const { return m_json.sliced(m_begin, m_end - m_begin); }
    /// Open objects and arrays, after the last token.
    int depth() const { return int(m_objects.size()); }
    /// After Problem.
    JsonProblem problem() const;

private:
    enum class Due : quint8 { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Nothing };

    Token open(bool object);
    Token close(bool object);
    Token value();
    Token token(Token kind, qsizetype length);
    Token fail(JsonProblem::Kind kind, qsizetype at);
    Token unexpected(qsizetype at);
    bool readString();
    bool readEscape();
    bool readNumber();
    bool readDigits();
    bool readLiteral(QByteArrayView word);
    bool stop(JsonProblem::Kind kind, qsizetype at);
    char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    QByteArrayView m_json;
    qsizetype m_at = 0; // the next byte to read
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    Due m_due = Due::Value;
    std::vector<bool> m_objects; // for each open level whether it is an object
    JsonProblem::Kind m_problem = JsonProblem::UnexpectedByte;
    qsizetype m_problemAt = -1;
};

} // namespace wirebell
