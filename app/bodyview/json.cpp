// SPDX-License-Identifier: MIT
#include "bodyview/bodyview.h"
#include "bodyview/jsonscanner.h"
#include "bodyview/views.h"

#include <algorithm>
#include <cstring>

namespace wirebell {

namespace {

using Token = JsonScanner::Token;

/// Appends to a byte array. Most of what is written is a few bytes long, which is where QByteArray::append() would
/// spend most of the time.
class Writer
{
public:
    explicit Writer(qsizetype expected) : m_bytes(expected + 64, Qt::Uninitialized) {}

    void append(QByteArrayView bytes)
    {
        makeRoom(bytes.size());
        if (!bytes.isEmpty())
            std::memcpy(m_bytes.data() + m_size, bytes.data(), size_t(bytes.size()));
        m_size += bytes.size();
    }
    void append(char c) { append(QByteArrayView(&c, 1)); }
    void newLine(int spaces)
    {
        makeRoom(spaces + 1);
        m_bytes.data()[m_size++] = '\n';
        std::memset(m_bytes.data() + m_size, ' ', size_t(spaces));
        m_size += spaces;
    }
    qsizetype size() const { return m_size; }
    QByteArray take()
    {
        m_bytes.truncate(m_size);
        return std::move(m_bytes);
    }

private:
    void makeRoom(qsizetype length)
    {
        if (m_bytes.size() - m_size < length)
            m_bytes.resize(m_bytes.size() + std::max(m_bytes.size(), length));
    }

    QByteArray m_bytes;
    qsizetype m_size = 0;
};

} // namespace

std::optional<JsonProblem> checkJson(QByteArrayView json)
{
    JsonScanner scanner(json);
    for (;;) {
        const Token token = scanner.next();
        if (token == Token::End)
            return std::nullopt;
        if (token == Token::Problem)
            return scanner.problem();
    }
}

FormattedJson formattedJson(QByteArrayView json, int indent)
{
    JsonScanner scanner(json);
    Writer out(json.size() + json.size() / 2);
    out.append(json.first(scanner.end())); // a byte order mark
    const auto spaces = [&] { return std::min(scanner.depth(), indentedLevels) * indent; };
    bool opened = false; // nothing stands in the innermost object or array yet
    bool line = false;   // a comma was written: the next value begins a line
    bool member = false; // a colon was written: the next value stands behind it
    for (;;) {
        const Token token = scanner.next();
        switch (token) {
        case Token::End:
            return {.bytes = out.take()};
        case Token::Problem: {
            const JsonProblem problem = scanner.problem();
            const qsizetype at = out.size() + problem.at - scanner.end();
            out.append(json.sliced(scanner.end()));
            return {.bytes = out.take(), .problem = problem, .problemAt = at};
        }
        case Token::Colon:
            out.append(':');
            member = true;
            break;
        case Token::Comma:
            out.append(',');
            line = true;
            break;
        case Token::EndObject:
        case Token::EndArray:
            if (!opened)
                out.newLine(spaces());
            out.append(scanner.bytes());
            opened = false;
            break;
        case Token::BeginObject:
        case Token::BeginArray:
        case Token::Value: {
            const bool begins = token != Token::Value;
            if (member)
                out.append(' ');
            else if (opened || line)
                out.newLine(begins ? std::min(scanner.depth() - 1, indentedLevels) * indent : spaces());
            out.append(scanner.bytes());
            opened = begins;
            line = member = false;
            break;
        }
        }
    }
}

QByteArray formatJson(QByteArrayView json, int indent)
{
    return formattedJson(json, indent).bytes;
}

} // namespace wirebell
