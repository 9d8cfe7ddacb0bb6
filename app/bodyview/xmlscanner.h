// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace wirebell {

/// Cuts XML into its pieces, one after the other. It looks at delimiters only: names, attributes and entities are not
/// checked, and what does not end is Broken.
class XmlScanner
{
public:
    enum class Piece : quint8 {
        Text,   ///< up to the next "<"
        Start,  ///< <a …>
        End,    ///< </a>
        Single, ///< <a …/>
        Other,  ///< a comment, a processing instruction, a document type
        Data,   ///< <![CDATA[ … ]]>
        Done,
        Broken, ///< from here on it can't be cut
    };

    /// The bytes must outlive the scanner.
    explicit XmlScanner(QByteArrayView xml) : m_xml(xml) {}

    Piece next();

    QByteArrayView bytes() const { return m_xml.sliced(m_begin, m_end - m_begin); }
    qsizetype begin() const { return m_begin; }
    /// Of Start, End and Single: the element's name as written.
    QByteArrayView name() const;

private:
    Piece upTo(Piece piece, QByteArrayView delimiter, qsizetype from);
    Piece tag();
    Piece documentType();

    QByteArrayView m_xml;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
};

} // namespace wirebell
