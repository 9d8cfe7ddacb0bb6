// SPDX-License-Identifier: MIT
#include "query/textneedle.h"

namespace wirebell {

namespace {

char32_t before(QStringView text, qsizetype at)
{
    const QChar unit = text[at - 1];
    return unit.isLowSurrogate() && at > 1 && text[at - 2].isHighSurrogate()
        ? QChar::surrogateToUcs4(text[at - 2], unit)
        : unit.unicode();
}

// As FTS5's unicode61 has it: letters, numbers, and what is for private use.
bool isOfWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

} // namespace

TextNeedle::TextNeedle(const QString &text)
    : m_text(text)
{
    const QList<uint> points = text.toUcs4();
    bool isWithin = false;
    for (const uint point : points) {
        const bool is = isOfWord(point);
        if (is && !isWithin)
            m_words.append(QString());
        if (is) {
            const char32_t one = point;
            m_words.last() += QString::fromUcs4(&one, 1);
        }
        isWithin = is;
    }
    m_isOpen = isWithin;
    m_beginsWithWord = !points.isEmpty() && isOfWord(points.first());
    m_isOneWord = m_words.size() == 1 && m_words.first() == text;
}

bool TextNeedle::isIn(QStringView text) const
{
    for (qsizetype at = 0; (at = text.indexOf(m_text, at, Qt::CaseInsensitive)) >= 0; ++at)
        if (!m_beginsWithWord || at == 0 || !isOfWord(before(text, at)))
            return true;
    return false;
}

} // namespace wirebell
