// SPDX-License-Identifier: MIT
#include "bodyview/jsonscanner.h"

#include <cstring>

namespace wirebell {

namespace {

bool isWhite(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr quint64 ones = 0x0101010101010101;
constexpr quint64 highs = 0x8080808080808080;

/// Whether one of eight bytes ends a run of plain characters: a quote, a backslash, a control, a byte beyond ASCII.
bool holdsSpecial(quint64 eight)
{
    const auto zero = [](quint64 v) { return (v - ones) & ~v & highs; };
    const quint64 control = (eight - ones * 0x20) & ~eight & highs;
    return (zero(eight ^ (ones * quint64('"'))) | zero(eight ^ (ones * quint64('\\'))) | control | (eight & highs))
           != 0;
}

/// The length of the UTF-8 sequence at `p` (RFC 3629), which begins with a byte beyond ASCII; 0 where it is none.
qsizetype sequenceLength(const char *p, qsizetype available)
{
    const auto byte = [p](qsizetype i) { return uchar(p[i]); };
    const auto follows = [&](qsizetype i, uchar low = 0x80, uchar high = 0xbf) {
        return byte(i) >= low && byte(i) <= high;
    };
    const uchar lead = byte(0);
    if (lead >= 0xc2 && lead <= 0xdf)
        return available >= 2 && follows(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const uchar low = lead == 0xe0 ? 0xa0 : 0x80;
        const uchar high = lead == 0xed ? 0x9f : 0xbf;
        return available >= 3 && follows(1, low, high) && follows(2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const uchar low = lead == 0xf0 ? 0x90 : 0x80;
        const uchar high = lead == 0xf4 ? 0x8f : 0xbf;
        return available >= 4 && follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

JsonScanner::JsonScanner(QByteArrayView json) : m_json(json)
{
    if (json.startsWith("\xef\xbb\xbf"))
        m_at = m_begin = m_end = 3;
}

JsonScanner::Token JsonScanner::next()
{
    if (m_problemAt >= 0)
        return Token::Problem;
    while (m_at < m_json.size() && isWhite(m_json[m_at]))
        ++m_at;
    if (m_at == m_json.size()) {
        if (m_due != Due::Nothing)
            return fail(JsonProblem::UnexpectedEnd, m_at);
        m_begin = m_end = m_at;
        return Token::End;
    }
    const char c = m_json[m_at];
    switch (m_due) {
    case Due::Nothing:
        return fail(JsonProblem::DataAfterEnd, m_at);
    case Due::Value:
        return value();
    case Due::ValueOrEnd:
        return c == ']' ? close(false) : value();
    case Due::Key:
    case Due::KeyOrEnd:
        if (c == '}' && m_due == Due::KeyOrEnd)
            return close(true);
        if (c != '"')
            return unexpected(m_at);
        m_begin = m_at;
        if (!readString())
            return Token::Problem;
        m_end = m_at;
        m_due = Due::Colon;
        return Token::Value;
    case Due::Colon:
        if (c != ':')
            return unexpected(m_at);
        m_due = Due::Value;
        return token(Token::Colon, 1);
    case Due::CommaOrEnd:
        if (c == ',') {
            m_due = m_objects.back() ? Due::Key : Due::Value;
            return token(Token::Comma, 1);
        }
        if (c == (m_objects.back() ? '}' : ']'))
            return close(m_objects.back());
        return unexpected(m_at);
    }
    Q_UNREACHABLE_RETURN(Token::Problem);
}

JsonScanner::Token JsonScanner::open(bool object)
{
    if (depth() == jsonDepthLimit)
        return fail(JsonProblem::TooDeep, m_at);
    m_objects.push_back(object);
    m_due = object ? Due::KeyOrEnd : Due::ValueOrEnd;
    return token(object ? Token::BeginObject : Token::BeginArray, 1);
}

JsonScanner::Token JsonScanner::close(bool object)
{
    m_objects.pop_back();
    m_due = m_objects.empty() ? Due::Nothing : Due::CommaOrEnd;
    return token(object ? Token::EndObject : Token::EndArray, 1);
}

JsonScanner::Token JsonScanner::value()
{
    const qsizetype begin = m_at;
    bool read = false;
    switch (const char c = m_json[m_at]) {
    case '{':
        return open(true);
    case '[':
        return open(false);
    case '"':
        read = readString();
        break;
    case 't':
        read = readLiteral("true");
        break;
    case 'f':
        read = readLiteral("false");
        break;
    case 'n':
        read = readLiteral("null");
        break;
    default:
        if (c != '-' && !isDigit(c))
            return unexpected(m_at);
        read = readNumber();
    }
    if (!read)
        return Token::Problem;
    m_begin = begin;
    m_end = m_at;
    m_due = m_objects.empty() ? Due::Nothing : Due::CommaOrEnd;
    return Token::Value;
}

JsonScanner::Token JsonScanner::token(Token kind, qsizetype length)
{
    m_begin = m_at;
    m_at += length;
    m_end = m_at;
    return kind;
}

bool JsonScanner::stop(JsonProblem::Kind kind, qsizetype at)
{
    m_problem = at >= m_json.size() ? JsonProblem::UnexpectedEnd : kind;
    m_problemAt = at;
    m_begin = m_end;
    return false;
}

JsonScanner::Token JsonScanner::fail(JsonProblem::Kind kind, qsizetype at)
{
    stop(kind, at);
    return Token::Problem;
}

JsonScanner::Token JsonScanner::unexpected(qsizetype at)
{
    return fail(JsonProblem::UnexpectedByte, at);
}

bool JsonScanner::readString()
{
    const char *const data = m_json.data();
    const qsizetype size = m_json.size();
    qsizetype at = m_at + 1;
    while (at < size) {
        while (at + 8 <= size) {
            quint64 eight;
            std::memcpy(&eight, data + at, 8);
            if (holdsSpecial(eight))
                break;
            at += 8;
        }
        if (at == size)
            break;
        const uchar c = uchar(data[at]);
        if (c == '"') {
            m_at = at + 1;
            return true;
        }
        if (c == '\\') {
            m_at = at;
            if (!readEscape())
                return false;
            at = m_at;
        } else if (c < 0x20) {
            return stop(JsonProblem::BadString, at);
        } else if (c >= 0x80) {
            const qsizetype length = sequenceLength(data + at, size - at);
            if (length == 0)
                return stop(JsonProblem::BadString, at);
            at += length;
        } else {
            ++at;
        }
    }
    return stop(JsonProblem::UnexpectedEnd, size);
}

/// m_at stands on the backslash; afterwards behind the escape.
bool JsonScanner::readEscape()
{
    const qsizetype backslash = m_at++;
    switch (peek()) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        ++m_at;
        return true;
    case 'u':
        ++m_at;
        for (const qsizetype last = m_at + 4; m_at < last; ++m_at) {
            if (!isHexDigit(peek()))
                return stop(JsonProblem::BadEscape, m_at >= m_json.size() ? m_at : backslash);
        }
        return true;
    default:
        return stop(JsonProblem::BadEscape, m_at >= m_json.size() ? m_at : backslash);
    }
}

bool JsonScanner::readNumber()
{
    if (peek() == '-')
        ++m_at;
    if (peek() == '0') {
        ++m_at;
        if (isDigit(peek()))
            return stop(JsonProblem::BadNumber, m_at); // a leading zero
    } else if (!readDigits()) {
        return false;
    }
    if (peek() == '.') {
        ++m_at;
        if (!readDigits())
            return false;
    }
    if (peek() == 'e' || peek() == 'E') {
        ++m_at;
        if (peek() == '+' || peek() == '-')
            ++m_at;
        if (!readDigits())
            return false;
    }
    return true;
}

bool JsonScanner::readDigits()
{
    const qsizetype begin = m_at;
    while (isDigit(peek()))
        ++m_at;
    return m_at > begin || stop(JsonProblem::BadNumber, m_at);
}

bool JsonScanner::readLiteral(QByteArrayView word)
{
    for (const char c : word) {
        if (peek() != c)
            return stop(JsonProblem::BadLiteral, m_at);
        ++m_at;
    }
    return true;
}

JsonProblem JsonScanner::problem() const
{
    JsonProblem problem{.kind = m_problem, .at = m_problemAt};
    const QByteArrayView before = m_json.first(m_problemAt);
    problem.line = 1 + int(before.count('\n'));
    problem.column = int(m_problemAt - before.lastIndexOf('\n'));
    return problem;
}

} // namespace wirebell
