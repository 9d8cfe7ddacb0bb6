// SPDX-License-Identifier: MIT
#include "draft/numerichost.h"

#include <QList>

namespace wirebell {

namespace {

std::optional<quint32> hexGroup(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 4)
        return std::nullopt;
    bool ok = false;
    const uint value = text.toUInt(&ok, 16);
    const bool plain = QByteArrayView("0123456789abcdefABCDEF").contains(text.front());
    return ok && plain ? std::optional<quint32>(value) : std::nullopt;
}

/// Four decimal numbers without leading zeros.
std::optional<quint32> strictIpv4(QByteArrayView text)
{
    quint32 address = 0;
    const QList<QByteArray> numbers = text.toByteArray().split('.');
    if (numbers.size() != 4)
        return std::nullopt;
    for (const QByteArray &number : numbers) {
        bool ok = false;
        const uint value = number.toUInt(&ok);
        if (!ok || value > 255 || QByteArray::number(value) != number)
            return std::nullopt;
        address = address << 8 | value;
    }
    return address;
}

/// The groups of one side of "::", a dotted tail making two.
bool readGroups(QByteArrayView text, bool mayBeDotted, QList<quint16> &groups)
{
    if (text.isEmpty())
        return true;
    const QList<QByteArray> words = text.toByteArray().split(':');
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (mayBeDotted && i == words.size() - 1 && words.at(i).contains('.')) {
            const std::optional<quint32> tail = strictIpv4(words.at(i));
            if (!tail)
                return false;
            groups << static_cast<quint16>(*tail >> 16) << static_cast<quint16>(*tail & 0xffff);
            continue;
        }
        const std::optional<quint32> group = hexGroup(words.at(i));
        if (!group)
            return false;
        groups << static_cast<quint16>(*group);
    }
    return true;
}

QByteArray dotted(quint32 address)
{
    QByteArray text;
    for (int shift = 24; shift >= 0; shift -= 8)
        text += QByteArray::number(address >> shift & 0xff) + (shift ? "." : "");
    return text;
}

} // namespace

std::optional<std::array<quint8, 16>> readIpv6(QByteArrayView text)
{
    const qsizetype gap = text.indexOf("::");
    QList<quint16> before;
    QList<quint16> after;
    const bool read = gap < 0 ? readGroups(text, true, before)
                              : readGroups(text.first(gap), false, before)
                                    && readGroups(text.sliced(gap + 2), true, after);
    const qsizetype count = before.size() + after.size();
    if (!read || (gap < 0 ? count != 8 : count > 7))
        return std::nullopt;
    const QList<quint16> groups = before + QList<quint16>(8 - count, 0) + after;
    std::array<quint8, 16> address{};
    for (qsizetype i = 0; i < 8; ++i) {
        address[static_cast<size_t>(2 * i)] = static_cast<quint8>(groups.at(i) >> 8);
        address[static_cast<size_t>(2 * i + 1)] = static_cast<quint8>(groups.at(i) & 0xff);
    }
    return address;
}

QByteArray ipv6Text(const std::array<quint8, 16> &address)
{
    std::array<quint32, 8> groups{};
    for (size_t i = 0; i < 8; ++i)
        groups[i] = quint32(address[2 * i]) << 8 | address[2 * i + 1];
    size_t bestAt = 8;
    size_t bestLength = 1; // one zero group alone is not shortened
    for (size_t i = 0; i < 8; ++i) {
        size_t length = 0;
        while (i + length < 8 && groups[i + length] == 0)
            ++length;
        if (length > bestLength) {
            bestAt = i;
            bestLength = length;
        }
    }
    const bool embedsIpv4 = bestAt == 0 && (bestLength == 6 || (bestLength == 5 && groups[5] == 0xffff));
    QByteArray text;
    for (size_t i = 0; i < 8; ++i) {
        if (i == bestAt) {
            text += "::";
            i += bestLength - 1;
            continue;
        }
        if (!text.isEmpty() && !text.endsWith(':'))
            text += ':';
        if (i == 6 && embedsIpv4)
            return text + dotted(groups[6] << 16 | groups[7]);
        text += QByteArray::number(groups[i], 16);
    }
    return text;
}

std::optional<QByteArray> dottedIpv4(QByteArrayView host)
{
    const QList<QByteArray> words = host.toByteArray().split('.');
    if (words.size() > 4)
        return std::nullopt;
    quint32 address = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QByteArray &word = words.at(i);
        const bool isHex = word.startsWith("0x");
        const QByteArray digits = isHex ? word.sliced(2) : word;
        bool ok = false;
        const quint32 value = digits.toUInt(&ok, isHex ? 16 : word.startsWith('0') ? 8 : 10);
        const bool plain = !digits.isEmpty() && QByteArrayView("0123456789abcdefABCDEF").contains(digits.front());
        // The last number fills all bytes that are left.
        const bool isLast = i == words.size() - 1;
        const int bits = isLast ? int(8 * (4 - i)) : 8;
        if (!ok || !plain || (bits < 32 && value >> bits))
            return std::nullopt;
        address |= isLast ? value : value << (24 - 8 * i);
    }
    return dotted(address);
}

} // namespace wirebell
