// SPDX-License-Identifier: MIT
#include "cli/jsonwriter.h"

#include <QString>

namespace wirebell {

void JsonWriter::separate()
{
    if (!m_first)
        m_out += ',';
    m_first = false;
}

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_out += '{';
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_out += '}';
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_out += '[';
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_out += ']';
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    separate();
    quoted(name);
    m_out += ':';
    m_first = true;
    return *this;
}

void JsonWriter::quoted(QByteArrayView utf8)
{
    constexpr char hex[] = "0123456789abcdef";
    m_out += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"':
            m_out += "\\\"";
            break;
        case '\\':
            m_out += "\\\\";
            break;
        case '\n':
            m_out += "\\n";
            break;
        case '\r':
            m_out += "\\r";
            break;
        case '\t':
            m_out += "\\t";
            break;
        default:
            if (uchar(c) < 0x20 || c == 0x7f) {
                m_out += "\\u00";
                m_out += hex[uchar(c) >> 4];
                m_out += hex[uchar(c) & 15];
            } else {
                m_out += c;
            }
        }
    }
    m_out += '"';
}

JsonWriter &JsonWriter::string(QByteArrayView bytes)
{
    if (!bytes.isValidUtf8())
        return beginObject().key("base64").base64(bytes).endObject();
    separate();
    quoted(bytes);
    return *this;
}

JsonWriter &JsonWriter::text(const QString &text)
{
    return string(text.toUtf8());
}

JsonWriter &JsonWriter::base64(QByteArrayView bytes)
{
    separate();
    m_out += '"';
    m_out += QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64();
    m_out += '"';
    return *this;
}

JsonWriter &JsonWriter::number(qint64 value)
{
    separate();
    m_out += QByteArray::number(value);
    return *this;
}

JsonWriter &JsonWriter::milliseconds(qint64 nanoseconds)
{
    separate();
    QByteArray digits = QByteArray::number(double(nanoseconds) / 1e6, 'f', 6);
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    m_out += digits;
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    separate();
    m_out += value ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_out += "null";
    return *this;
}

} // namespace wirebell
