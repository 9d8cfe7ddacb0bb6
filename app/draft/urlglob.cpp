// SPDX-License-Identifier: MIT
#include "draft/urlglob.h"

#include "draft/numerichost.h"

#include <optional>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView brackets = "{}[]";

/// A run of the pattern: fixed text (one choice), or the choices of a brace or bracket.
struct Piece
{
    QList<QByteArray> choices;
    bool fixed = false;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Reads a pattern from left to right. A function that gives false or nothing has met what curl refuses.
class GlobReader
{
public:
    explicit GlobReader(QByteArrayView pattern) : m_rest(pattern) {}

    std::optional<QList<Piece>> read();

private:
    bool readFixed();
    bool readSet();
    bool readRange();
    bool readLetters(QByteArrayView text);
    bool readNumbers(QByteArrayView text);
    /// Takes a decimal number off `text`.
    static std::optional<qint64> number(QByteArrayView &text);
    /// Takes ":STEP" off `text`; 1 where there is none, nothing where it is wrong or anything follows.
    static std::optional<qint64> step(QByteArrayView text);
    /// How long a "[…]" at the beginning is that is an IPv6 address, or empty; 0: it is a range.
    qsizetype literalBrackets() const;

    QByteArrayView m_rest;
    QList<Piece> m_pieces;
};

std::optional<QList<Piece>> GlobReader::read()
{
    while (!m_rest.isEmpty()) {
        const char c = m_rest.front();
        bool good = false;
        if (c == '{')
            good = readSet();
        else if (c == '[' && literalBrackets() == 0)
            good = readRange();
        else
            good = readFixed();
        if (!good)
            return std::nullopt;
    }
    return m_pieces;
}

qsizetype GlobReader::literalBrackets() const
{
    const qsizetype end = m_rest.indexOf(']');
    if (end < 0)
        return 0;
    const QByteArrayView inside = m_rest.sliced(1, end - 1);
    const qsizetype zone = inside.indexOf('%');
    return inside.isEmpty() || readIpv6(zone < 0 ? inside : inside.first(zone)) ? end + 1 : 0;
}

bool GlobReader::readFixed()
{
    QByteArray text;
    while (!m_rest.isEmpty() && m_rest.front() != '{') {
        qsizetype taken = 1;
        if (m_rest.front() == '[') {
            taken = literalBrackets();
            if (taken == 0)
                break;
        } else if (m_rest.front() == '}' || m_rest.front() == ']') {
            return false;
        } else if (m_rest.front() == '\\' && m_rest.size() > 1 && brackets.contains(m_rest.at(1))) {
            m_rest = m_rest.sliced(1);
        }
        text += m_rest.first(taken);
        m_rest = m_rest.sliced(taken);
    }
    m_pieces.append({.choices = {text}, .fixed = true});
    return true;
}

bool GlobReader::readSet()
{
    m_rest = m_rest.sliced(1);
    Piece piece;
    QByteArray element;
    while (!m_rest.isEmpty()) {
        const char c = m_rest.front();
        m_rest = m_rest.sliced(1);
        if (c == '}') {
            if (piece.choices.isEmpty() && element.isEmpty())
                return false;
            piece.choices.append(element);
            m_pieces.append(piece);
            return true;
        }
        if (c == ',') {
            piece.choices.append(element);
            element.clear();
        } else if (brackets.contains(c)) {
            return false;
        } else if (c == '\\' && !m_rest.isEmpty()) {
            element += m_rest.front();
            m_rest = m_rest.sliced(1);
        } else {
            element += c;
        }
    }
    return false;
}

bool GlobReader::readRange()
{
    const qsizetype end = m_rest.indexOf(']');
    if (end < 2)
        return false;
    const QByteArrayView inside = m_rest.sliced(1, end - 1);
    m_rest = m_rest.sliced(end + 1);
    return isLetter(inside.front()) ? readLetters(inside) : readNumbers(inside);
}

std::optional<qint64> GlobReader::number(QByteArrayView &text)
{
    qsizetype length = 0;
    while (length < text.size() && isDigit(text.at(length)))
        ++length;
    bool ok = false;
    const qint64 value = text.first(length).toLongLong(&ok);
    text = text.sliced(length);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<qint64> GlobReader::step(QByteArrayView text)
{
    if (text.isEmpty())
        return 1;
    if (text.front() != ':')
        return std::nullopt;
    text = text.sliced(1);
    const std::optional<qint64> value = number(text);
    return text.isEmpty() ? value : std::nullopt;
}

bool GlobReader::readLetters(QByteArrayView text)
{
    if (text.size() < 3 || text.at(1) != '-')
        return false;
    const int first = static_cast<unsigned char>(text.at(0));
    const int last = static_cast<unsigned char>(text.at(2));
    const std::optional<qint64> by = step(text.sliced(3));
    const bool good = by && *by > 0
                      && (first == last ? *by == 1 : first < last && *by <= last - first && last - first <= 'z' - 'a');
    if (!good)
        return false;
    Piece piece;
    for (int c = first; c <= last; c += static_cast<int>(*by))
        piece.choices.append(QByteArray(1, static_cast<char>(c)));
    m_pieces.append(piece);
    return true;
}

bool GlobReader::readNumbers(QByteArrayView text)
{
    qsizetype width = 0;
    if (text.startsWith('0')) {
        while (width < text.size() && isDigit(text.at(width)))
            ++width;
    }
    const std::optional<qint64> first = number(text);
    if (!first || !text.startsWith('-'))
        return false;
    text = text.sliced(1);
    while (!text.isEmpty() && (text.front() == ' ' || text.front() == '\t'))
        text = text.sliced(1);
    const std::optional<qint64> last = number(text);
    const std::optional<qint64> by = step(text);
    const bool good = last && by && *by > 0
                      && (*first == *last ? *by == 1 : *first < *last && *by <= *last - *first);
    if (!good || (*last - *first) / *by >= maxGlobbedUrls)
        return false;
    Piece piece;
    for (qint64 n = *first; n <= *last; n += *by)
        piece.choices.append(QByteArray::number(n).rightJustified(width, '0'));
    m_pieces.append(piece);
    return true;
}

} // namespace

Result<QList<GlobbedUrl>> expandGlob(const QByteArray &pattern)
{
    const auto refused = [&pattern] { return failure(ErrorKind::InvalidUrl, QString::fromUtf8(pattern)); };
    const std::optional<QList<Piece>> pieces = GlobReader(pattern).read();
    if (!pieces)
        return refused();
    QList<GlobbedUrl> urls{GlobbedUrl()};
    for (const Piece &piece : *pieces) {
        if (urls.size() * piece.choices.size() > maxGlobbedUrls)
            return refused();
        QList<GlobbedUrl> longer;
        longer.reserve(urls.size() * piece.choices.size());
        for (const GlobbedUrl &url : std::as_const(urls)) {
            for (const QByteArray &choice : piece.choices) {
                longer.append({.url = url.url + choice, .chosen = url.chosen});
                if (!piece.fixed)
                    longer.last().chosen.append(choice);
            }
        }
        urls.swap(longer);
    }
    return urls;
}

QByteArray withChosen(const QByteArray &fileName, const QList<QByteArray> &chosen)
{
    QByteArray result;
    for (qsizetype i = 0; i < fileName.size(); ++i) {
        qsizetype end = i + 1;
        while (fileName.at(i) == '#' && end < fileName.size() && isDigit(fileName.at(end)))
            ++end;
        const qlonglong number = fileName.sliced(i + 1, end - i - 1).toLongLong();
        if (number >= 1 && number <= chosen.size()) {
            result += chosen.at(number - 1);
            i = end - 1;
        } else {
            result += fileName.at(i);
        }
    }
    return result;
}

} // namespace wirebell
