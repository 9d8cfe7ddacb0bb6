// SPDX-License-Identifier: MIT
#include "bodyview/views.h"

#include <algorithm>

namespace wirebell {

namespace {

constexpr qsizetype shownAtMost = 1024 * 1024;
constexpr qsizetype row = 16;

void appendHex(QString &text, quint64 value, int digits)
{
    constexpr char16_t hex[] = u"0123456789abcdef";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        text.append(QChar(hex[(value >> shift) & 0xf]));
}

} // namespace

/// "00000010  7b 22 61 22 3a 31 7d 0a  00 01 02 03 04 05 06 07  {"a":1}........"
BodyView viewBinary(const QByteArray &content)
{
    const qsizetype shown = std::min(content.size(), shownAtMost);
    QString text;
    text.reserve((shown / row + 1) * 78);
    for (qsizetype at = 0; at < shown; at += row) {
        const qsizetype length = std::min(row, shown - at);
        if (at > 0)
            text.append(u'\n');
        appendHex(text, quint64(at), 8);
        text.append(u' ');
        for (qsizetype i = 0; i < row; ++i) {
            text.append(i == row / 2 ? u"  " : u" ");
            if (i < length)
                appendHex(text, uchar(content[at + i]), 2);
            else
                text.append(u"  ");
        }
        text.append(u"  ");
        for (qsizetype i = 0; i < length; ++i) {
            const char c = content[at + i];
            text.append(c >= 0x20 && c < 0x7f ? QLatin1Char(c) : QLatin1Char('.'));
        }
    }
    return {.text = text, .formatted = false, .shown = shown};
}

} // namespace wirebell
