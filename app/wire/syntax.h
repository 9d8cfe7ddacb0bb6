// SPDX-License-Identifier: MIT
#pragma once

#include "http/fieldlist.h"

#include <QByteArrayView>

#include <array>
#include <cstring>
#include <string_view>

namespace wirebell {

// The character classes of RFC 9110, 5.6, RFC 9112, 3.2 and RFC 3986, as bits.
inline constexpr quint8 TokenChar = 1;  ///< tchar
inline constexpr quint8 TargetChar = 2; ///< of a path or query: pchar / "/" / "?"; "%" is checked apart
inline constexpr quint8 HostChar = 4;   ///< of a reg-name
inline constexpr quint8 LineSpace = 8;  ///< SP HTAB VT FF CR: what parts the words of a start line (RFC 9112, 3)
inline constexpr quint8 Alphanumeric = 16;
inline constexpr quint8 Digit = 32;
inline constexpr quint8 HexDigit = 64;

inline constexpr std::array<quint8, 256> charClasses = [] {
    std::array<quint8, 256> classes{};
    const auto add = [&](std::string_view chars, quint8 bits) {
        for (const char c : chars)
            classes[quint8(c)] |= bits;
    };
    add("0123456789", TokenChar | TargetChar | HostChar | Alphanumeric | Digit | HexDigit);
    add("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", TokenChar | TargetChar | HostChar | Alphanumeric);
    add("abcdefABCDEF", HexDigit);
    add("!#$%&'*+-.^_`|~", TokenChar);
    add("-._~!$&'()*+,;=%", TargetChar | HostChar);
    add(":@/?", TargetChar);
    add(" \t\v\f\r", LineSpace);
    return classes;
}();

constexpr bool isOf(quint8 classes, char c)
{
    return (charClasses[quint8(c)] & classes) != 0;
}

constexpr bool allOf(quint8 classes, QByteArrayView bytes)
{
    for (const char c : bytes)
        if (!isOf(classes, c))
            return false;
    return true;
}

constexpr bool isNonAscii(char c)
{
    return quint8(c) >= 0x80;
}

/// A control byte, DEL among them, that a field value may not hold; HTAB may stand there.
constexpr bool isControl(char c)
{
    return (quint8(c) < 0x20 && c != '\t') || c == 0x7f;
}

/// Whether all bytes are printable ASCII or SP: then nothing else about them needs a look. Eight bytes a step.
inline bool isPlain(QByteArrayView bytes)
{
    constexpr quint64 ones = ~quint64(0) / 255;
    constexpr quint64 high = ones * 0x80;
    const char *p = bytes.data();
    qsizetype left = bytes.size();
    for (; left >= 8; p += 8, left -= 8) {
        quint64 word;
        std::memcpy(&word, p, 8);
        // Below 0x20 the subtraction borrows, DEL becomes 0 and then borrows, beyond ASCII the high bit is there.
        if (((word - ones * 0x20) | word | ((word ^ ones * 0x7f) - ones)) & high)
            return false;
    }
    for (; left > 0; ++p, --left)
        if (isControl(*p) || isNonAscii(*p) || *p == '\t')
            return false;
    return true;
}

/// Calls `found(from, length)` for each longest run of bytes that `belongs`.
template <typename Belongs, typename Found>
void forRuns(QByteArrayView bytes, Belongs belongs, Found found)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (!belongs(bytes[i]))
            continue;
        const qsizetype from = i;
        while (i + 1 < bytes.size() && belongs(bytes[i + 1]))
            ++i;
        found(from, i + 1 - from);
    }
}

/// Calls `found(member)` for each member of a comma-separated list, without the white space around it, empty ones
/// too. An empty list has one empty member. Quoted strings are not split.
template <typename Found>
void forMembers(QByteArrayView list, Found found)
{
    qsizetype from = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (quoted && list[i] == '\\') {
            ++i;
        } else if (list[i] == '"') {
            quoted = !quoted;
        } else if (list[i] == ',' && !quoted) {
            found(trimOws(list.sliced(from, i - from)));
            from = i + 1;
        }
    }
    found(trimOws(list.sliced(from)));
}

} // namespace wirebell
