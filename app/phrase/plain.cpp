// SPDX-License-Identifier: MIT
#include "phrase/plain.h"

namespace wirebell {

namespace {

constexpr qsizetype longest = 300;

QChar visible(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20)
        return QChar(char16_t(0x2400 + code)); // the pictures of the control characters
    if (code == 0x7f)
        return QChar(u'\u2421');
    // C1 controls, and what turns the direction of the text around it
    if ((code >= 0x80 && code < 0xa0) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
        || code == 0x2028 || code == 0x2029)
        return QChar::ReplacementCharacter;
    return c;
}

} // namespace

QString plain(const QString &fact)
{
    QString text = fact.trimmed();
    while (text.endsWith(u'.') && !text.endsWith(u".."))
        text.chop(1);
    if (text.size() > longest)
        text = text.first(longest / 2) + u'…' + text.last(longest / 2);
    for (QChar &c : text)
        c = visible(c);
    return text;
}

} // namespace wirebell
