// SPDX-License-Identifier: MIT
#include "exchange/contentscan.h"

#include "draft/secretplaces.h"

#include <QJsonDocument>
#include <QJsonArray>

namespace wirebell {

namespace {

// No key of the list is nearly as long, also where each of its characters is escaped.
constexpr qsizetype longestKey = 256;
// Deeper, brackets are counted no more, and what is secret stays so to the end.
constexpr qsizetype deepest = 4096;

bool overwrite(char &byte, char with = '*')
{
    byte = with;
    return true;
}

bool isOfNumber(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; }

/// A name as it stands between quotation marks.
bool isSecretName(const QByteArray &name)
{
    if (!name.contains('\\'))
        return isSecretKey(name);
    return isSecretKey(QJsonDocument::fromJson("[\"" + name + "\"]").array().at(0).toString().toUtf8());
}

} // namespace

void ContentScan::begin(QByteArrayView type, QByteArrayView encoding)
{
    *this = ContentScan();
    const QByteArray media = type.first(type.contains(';') ? type.indexOf(';') : type.size()).trimmed().toByteArray().toLower();
    if (media == "application/x-www-form-urlencoded")
        m_kind = Kind::Form;
    else if (media.endsWith("/json") || media.endsWith("+json") || media.endsWith("ndjson") || media.endsWith("jsonl"))
        m_kind = Kind::Json;
    const QByteArray coding = encoding.trimmed().toByteArray().toLower();
    if (m_kind != Kind::Other && !coding.isEmpty() && coding != "identity")
        m_kind = Kind::Compressed;
}

bool ContentScan::step(char &byte)
{
    switch (m_kind) {
    case Kind::Other:
        return false;
    case Kind::Form:
        return formStep(byte);
    case Kind::Json:
        return jsonStep(byte);
    case Kind::Compressed:
        return overwrite(byte);
    }
    return false;
}

bool ContentScan::formStep(char &byte)
{
    if (byte == '&') {
        m_key.clear();
        m_isInValue = m_isSecret = false;
    } else if (m_isInValue) {
        return m_isSecret && overwrite(byte);
    } else if (byte == '=') {
        m_isInValue = true;
        m_isSecret = m_key.size() < longestKey && isSecretKey(m_key);
    } else if (m_key.size() < longestKey) {
        m_key.append(byte);
    }
    return false;
}

bool ContentScan::jsonStep(char &byte)
{
    if (m_isInString)
        return stringStep(byte);
    const bool isSecret = m_isSecret || m_secretFrom > 0;
    if (m_isInNumber && isOfNumber(byte))
        return isSecret && overwrite(byte, '1');
    m_isInNumber = false;
    switch (byte) {
    case '"':
        m_isInString = true;
        m_isName = m_awaitsName;
        m_key.clear();
        return false;
    case ':':
        m_awaitsName = false;
        m_isSecret = m_key.size() < longestKey && isSecretName(m_key);
        return false;
    case ',':
        m_awaitsName = m_open.endsWith('{');
        m_isSecret = false;
        return false;
    case '{':
    case '[':
        if (m_open.size() < deepest)
            m_open.append(byte);
        if (m_isSecret && m_secretFrom == 0)
            m_secretFrom = m_open.size();
        m_isSecret = false;
        m_awaitsName = byte == '{';
        return false;
    case '}':
    case ']':
        if (m_open.size() < deepest)
            m_open.chop(1);
        if (m_open.size() < m_secretFrom)
            m_secretFrom = 0;
        m_isSecret = false;
        m_awaitsName = false;
        return false;
    default:
        m_isInNumber = (byte >= '0' && byte <= '9') || byte == '-';
        return m_isInNumber && isSecret && overwrite(byte, '1');
    }
}

// An escape becomes as many "*" as it has characters, so that the quotation mark in one does not end the string.
bool ContentScan::stringStep(char &byte)
{
    const bool isSecret = !m_isName && (m_isSecret || m_secretFrom > 0);
    if (m_escaped > 0) {
        --m_escaped;
    } else if (byte == '\\') {
        m_escaped = 1;
    } else if (byte == '"') {
        m_isInString = false;
        return false;
    }
    if (m_isName && m_key.size() < longestKey)
        m_key.append(byte);
    return isSecret && overwrite(byte);
}

} // namespace wirebell
