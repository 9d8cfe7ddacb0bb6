// SPDX-License-Identifier: MIT
#include "bodyview/decodedtext.h"
#include "bodyview/views.h"
#include "bodyview/xmlscanner.h"

#include <QList>

#include <algorithm>
#include <vector>

namespace wirebell {

namespace {

using Piece = XmlScanner::Piece;

/// XML 1.0, 2.3: nothing else is white space there.
bool isWhite(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

/// For each element, in the order of their start tags: whether white space within it may be changed, which is so where
/// it holds elements and no text. Reading ends where the document does not nest.
std::vector<bool> elementsWithoutText(QByteArrayView xml)
{
    constexpr uchar elements = 1;
    constexpr uchar text = 2;
    std::vector<uchar> holds;
    std::vector<size_t> open;
    const auto innermostHolds = [&](uchar what) {
        if (!open.empty())
            holds[open.back()] |= what;
    };
    XmlScanner scanner(xml);
    for (bool reading = true; reading;) {
        switch (scanner.next()) {
        case Piece::Start:
            innermostHolds(elements);
            open.push_back(holds.size());
            holds.push_back(scanner.bytes().contains("xml:space") ? text : 0);
            break;
        case Piece::End:
            reading = !open.empty();
            if (reading)
                open.pop_back();
            break;
        case Piece::Text:
            if (!isWhite(scanner.bytes()))
                innermostHolds(text);
            break;
        case Piece::Data:
            innermostHolds(text);
            break;
        case Piece::Single:
        case Piece::Other:
            innermostHolds(elements);
            break;
        case Piece::Done:
        case Piece::Broken:
            reading = false;
        }
    }
    std::vector<bool> loose;
    loose.reserve(holds.size());
    for (const uchar what : holds)
        loose.push_back(what == elements);
    return loose;
}

/// Puts the pieces of elements without text onto lines of their own.
class Formatter
{
public:
    explicit Formatter(QByteArrayView xml) : m_xml(xml), m_loose(elementsWithoutText(xml)) {}

    QByteArray formatted()
    {
        m_out.reserve(m_xml.size() + m_xml.size() / 4);
        XmlScanner scanner(m_xml);
        for (;;) {
            const Piece piece = scanner.next();
            if (piece == Piece::Done)
                return m_out;
            const bool astray = piece == Piece::End && (m_open.isEmpty() || m_open.last().name != scanner.name());
            if (piece == Piece::Broken || astray)
                return m_out.append(m_xml.sliced(m_taken)); // with the white space before it
            write(piece, scanner);
        }
    }

private:
    struct Element
    {
        QByteArrayView name;
        bool loose;
    };

    bool mayBreak() const { return m_open.isEmpty() || m_open.last().loose; }

    void newLine(qsizetype level)
    {
        if (m_out.isEmpty())
            return;
        m_out.append('\n');
        m_out.append(std::min<qsizetype>(level, indentedLevels) * 2, ' ');
    }

    void write(Piece piece, const XmlScanner &scanner)
    {
        if (piece == Piece::Text && mayBreak() && isWhite(scanner.bytes()))
            return;
        if (piece == Piece::End) {
            const Element element = m_open.takeLast();
            if (element.loose)
                newLine(m_open.size());
        } else if (mayBreak() && piece != Piece::Text && piece != Piece::Data) {
            newLine(m_open.size());
        }
        m_out.append(scanner.bytes());
        m_taken = scanner.begin() + scanner.bytes().size();
        if (piece == Piece::Start) {
            // Within an element that holds text nothing may move.
            const bool loose = m_loose.at(m_started++) && mayBreak();
            m_open.append({.name = scanner.name(), .loose = loose});
        }
    }

    QByteArrayView m_xml;
    std::vector<bool> m_loose;
    size_t m_started = 0;
    QByteArray m_out;
    qsizetype m_taken = 0; // what has been written
    QList<Element> m_open;
};

} // namespace

BodyView viewXml(const QByteArray &content)
{
    const QByteArray formatted = Formatter(content).formatted();
    return {.text = decodedText(formatted), .formatted = formatted != content, .shown = content.size()};
}

} // namespace wirebell
