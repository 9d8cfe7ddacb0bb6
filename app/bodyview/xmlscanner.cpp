// SPDX-License-Identifier: MIT
#include "bodyview/xmlscanner.h"

#include <algorithm>

namespace wirebell {

XmlScanner::Piece XmlScanner::next()
{
    m_begin = m_end;
    const QByteArrayView rest = m_xml.sliced(m_begin);
    if (rest.isEmpty())
        return Piece::Done;
    if (rest.front() != '<') {
        const qsizetype length = rest.indexOf('<');
        m_end = length < 0 ? m_xml.size() : m_begin + length;
        return Piece::Text;
    }
    if (rest.startsWith("<!--"))
        return upTo(Piece::Other, "-->", 4);
    if (rest.startsWith("<![CDATA["))
        return upTo(Piece::Data, "]]>", 9);
    if (rest.startsWith("<?"))
        return upTo(Piece::Other, "?>", 2);
    if (rest.startsWith("<!"))
        return documentType();
    return tag();
}

QByteArrayView XmlScanner::name() const
{
    const qsizetype from = m_begin + (m_xml[m_begin + 1] == '/' ? 2 : 1);
    const QByteArrayView rest = m_xml.sliced(from, m_end - from);
    const auto ends = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '/' || c == '>'; };
    return rest.first(std::ranges::find_if(rest, ends) - rest.begin());
}

XmlScanner::Piece XmlScanner::upTo(Piece piece, QByteArrayView delimiter, qsizetype from)
{
    const qsizetype at = m_xml.indexOf(delimiter, m_begin + from);
    if (at < 0)
        return Piece::Broken;
    m_end = at + delimiter.size();
    return piece;
}

XmlScanner::Piece XmlScanner::tag()
{
    char quote = '\0';
    for (qsizetype at = m_begin + 1; at < m_xml.size(); ++at) {
        const char c = m_xml[at];
        if (quote != '\0') {
            if (c == quote)
                quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '<') {
            break;
        } else if (c == '>') {
            m_end = at + 1;
            if (name().isEmpty())
                break;
            if (m_xml[m_begin + 1] == '/')
                return Piece::End;
            return m_xml[at - 1] == '/' ? Piece::Single : Piece::Start;
        }
    }
    m_end = m_begin;
    return Piece::Broken;
}

/// <!DOCTYPE a [ … ]>: its declarations hold ">" themselves.
XmlScanner::Piece XmlScanner::documentType()
{
    int brackets = 0;
    for (qsizetype at = m_begin; at < m_xml.size(); ++at) {
        const char c = m_xml[at];
        brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (c == '>' && brackets <= 0) {
            m_end = at + 1;
            return Piece::Other;
        }
    }
    return Piece::Broken;
}

} // namespace wirebell
