// SPDX-License-Identifier: MIT
#include "auth/authparameters.h"

#include "http/fieldlist.h"

namespace wirebell {

namespace {

bool isTokenByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

/// Cuts what belongs off the front of `text`.
QByteArrayView takeToken(QByteArrayView &text)
{
    qsizetype end = 0;
    while (end < text.size() && isTokenByte(text[end]))
        ++end;
    const QByteArrayView token = text.first(end);
    text = text.sliced(end);
    return token;
}

std::optional<QByteArray> takeQuoted(QByteArrayView &text)
{
    QByteArray value;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            text = text.sliced(i + 1);
            return value;
        }
        if (text[i] == '\\' && ++i == text.size())
            break;
        value += text[i];
    }
    return std::nullopt;
}

} // namespace

std::optional<AuthParameters> AuthParameters::read(QByteArrayView text)
{
    AuthParameters parameters;
    for (text = trimOws(text); !text.isEmpty(); text = trimOws(text)) {
        if (text.front() == ',') { // empty members are allowed (RFC 9110, 5.6.1)
            text = text.sliced(1);
            continue;
        }
        const QByteArrayView name = takeToken(text);
        text = trimOws(text);
        if (name.isEmpty() || text.isEmpty() || text.front() != '=' || parameters.value(name))
            return std::nullopt;
        text = trimOws(text.sliced(1));
        std::optional<QByteArray> value;
        if (!text.isEmpty() && text.front() == '"')
            value = takeQuoted(text);
        else if (const QByteArrayView token = takeToken(text); !token.isEmpty())
            value = token.toByteArray();
        text = trimOws(text);
        if (!value || (!text.isEmpty() && text.front() != ','))
            return std::nullopt;
        parameters.m_pairs.append({name.toByteArray(), *value});
    }
    return parameters;
}

std::optional<QByteArray> AuthParameters::value(QByteArrayView name) const
{
    for (const auto &[known, value] : m_pairs)
        if (equalIgnoringCase(known, name))
            return value;
    return std::nullopt;
}

QByteArray quotedString(QByteArrayView text)
{
    QByteArray quoted = QByteArrayLiteral("\"");
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += uchar(c) < 0x20 || c == 0x7f ? ' ' : c;
    }
    return quoted + '"';
}

} // namespace wirebell
