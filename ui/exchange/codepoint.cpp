// SPDX-License-Identifier: MIT
#include "ui/exchange/codepoint.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <array>

namespace wirebell {

namespace {

struct Span
{
    char32_t first, last;
};

// Unicode's East Asian Width "W" and "F" in coarse runs, and the emoji that terminals draw wide.
constexpr std::array wide = {
    Span{0x1100, 0x115F},   Span{0x2E80, 0x303E},   Span{0x3041, 0x33FF},   Span{0x3400, 0x4DBF},
    Span{0x4E00, 0xA4CF},   Span{0xA960, 0xA97C},   Span{0xAC00, 0xD7A3},   Span{0xF900, 0xFAFF},
    Span{0xFE30, 0xFE6F},   Span{0xFF01, 0xFF60},   Span{0xFFE0, 0xFFE6},   Span{0x1F300, 0x1F64F},
    Span{0x1F680, 0x1F6FF}, Span{0x1F900, 0x1F9FF}, Span{0x20000, 0x3FFFD},
};

bool isContinuation(char byte)
{
    return (uchar(byte) & 0xC0) == 0x80;
}

} // namespace

bool CodePoint::visible() const
{
    if (!valid)
        return false;
    if (value < 0x80)
        return value >= 0x20 && value < 0x7F;
    switch (QChar::category(value)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

bool CodePoint::combining() const
{
    if (!valid || value < 0x300)
        return false;
    const auto category = QChar::category(value);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

int CodePoint::cells() const
{
    const auto *it = std::ranges::lower_bound(wide, value, {}, &Span::last);
    return it != wide.end() && value >= it->first ? 2 : 1;
}

CodePoint codePointAt(QByteArrayView bytes, qsizetype at)
{
    const auto lead = uchar(bytes[at]);
    if (lead < 0x80)
        return {lead, 1, true};
    const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.size())
        return {lead, 1, false};
    char32_t value = lead & (0xFF >> (length + 1));
    for (int i = 1; i < length; ++i) {
        if (!isContinuation(bytes[at + i]))
            return {lead, 1, false};
        value = value << 6 | (uchar(bytes[at + i]) & 0x3F);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {lead, 1, false};
    return {value, length, true};
}

QString visibleText(QByteArrayView bytes)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        const CodePoint point = codePointAt(bytes, at);
        if (point.visible()) {
            text += QStringView(QChar::fromUcs4(point.value));
        } else {
            for (const char byte : bytes.sliced(at, point.length)) {
                text += QLatin1StringView("\\x");
                text += QLatin1Char(digits[uchar(byte) >> 4]);
                text += QLatin1Char(digits[uchar(byte) & 0xF]);
            }
        }
        at += point.length;
    }
    return text;
}

} // namespace wirebell
