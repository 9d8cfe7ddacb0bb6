// SPDX-License-Identifier: MIT
#include "wire/hpackhuffman.h"

#include <algorithm>
#include <array>

namespace wirebell {

namespace {

// How many bits the code of each byte has. The code is canonical, so that this is all of it.
constexpr std::array<quint8, 256> lengths{
    13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28,
    28, 28, 6,  10, 10, 12, 13, 6,  8,  11, 10, 10, 8,  11, 8,  6,  6,  6,  5,  5,  5,  6,  6,  6,  6,  6,  6,  6,  7,  8,
    15, 6,  12, 10, 13, 6,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  8,  7,
    8,  13, 19, 13, 14, 6,  15, 5,  6,  5,  6,  5,  6,  6,  6,  5,  7,  7,  6,  6,  6,  5,  6,  7,  6,  5,  5,  6,  7,  7,
    7,  7,  7,  15, 11, 14, 13, 28, 20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23,
    23, 23, 23, 21, 22, 23, 22, 23, 23, 24, 22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21,
    23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23, 26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21,
    26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23,
    26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26};
constexpr int longest = 30;

struct Code
{
    std::array<quint32, 256> codes{};
    std::array<quint8, 256> symbols{};             // in the order of their codes
    std::array<quint32, longest + 1> first{};      // code of each length
    std::array<qsizetype, longest + 1> firstAt{};  // its place in `symbols`
    std::array<qsizetype, longest + 1> count{};
};

constexpr Code makeCode()
{
    Code code;
    quint32 next = 0;
    qsizetype at = 0;
    for (int length = 1; length <= longest; ++length) {
        next <<= 1;
        code.first[size_t(length)] = next;
        code.firstAt[size_t(length)] = at;
        for (size_t symbol = 0; symbol < lengths.size(); ++symbol) {
            if (lengths[symbol] != length)
                continue;
            code.codes[symbol] = next++;
            code.symbols[size_t(at++)] = quint8(symbol);
            ++code.count[size_t(length)];
        }
    }
    return code;
}

constexpr Code code = makeCode();
static_assert(code.codes['0'] == 0 && code.codes['*'] == 0xf9 && code.codes['\\'] == 0x7fff0 && code.codes[22] == 0x3ffffffe);

qint64 bitsOf(QByteArrayView text)
{
    qint64 bits = 0;
    for (const char c : text)
        bits += lengths[uchar(c)];
    return bits;
}

/// What takes so many bits more or less than "*" has.
constexpr char standIn(qint64 more)
{
    constexpr std::array characters{'0', '-', 'x', '*', '\0', '!', '+', '#', '$', '^', '`'};
    return more == 11 ? '\\' : characters[size_t(more + 3)];
}

/// So many characters that take so many bits.
std::optional<QByteArray> filling(qsizetype count, qint64 bits)
{
    QByteArray text(count, '*');
    qint64 more = bits - count * 8;
    for (qsizetype i = 0; more != 0; ++i) {
        if (i == count)
            return std::nullopt;
        qint64 step = more;
        if (more < 0)
            step = std::max<qint64>(more, -3);
        else if (more == 1)
            step = 2; // and one less with the next
        else if (more == 11 || more >= 13)
            step = 11;
        else if (more > 7)
            step = more == 8 ? 6 : 7; // so that not 1 is left
        text[i] = standIn(step);
        more -= step;
    }
    return text;
}

} // namespace

std::optional<QByteArray> huffmanDecoded(QByteArrayView coded)
{
    QByteArray text;
    quint32 bits = 0;
    int length = 0;
    for (const char byte : coded) {
        for (int bit = 7; bit >= 0; --bit) {
            bits = bits << 1 | (uchar(byte) >> bit & 1);
            if (++length > longest)
                return std::nullopt;
            const auto place = qint64(bits) - qint64(code.first[size_t(length)]);
            if (place < 0 || place >= code.count[size_t(length)])
                continue;
            text += char(code.symbols[size_t(code.firstAt[size_t(length)] + place)]);
            bits = 0;
            length = 0;
        }
    }
    // The rest of the last byte is set, and less than a byte.
    const bool isPadding = length < 8 && bits == (quint32(1) << length) - 1;
    return isPadding ? std::optional(text) : std::nullopt;
}

QByteArray huffmanCoded(QByteArrayView text)
{
    QByteArray coded;
    quint64 bits = 0;
    int count = 0;
    for (const char c : text) {
        bits = bits << lengths[uchar(c)] | code.codes[uchar(c)];
        for (count += lengths[uchar(c)]; count >= 8; count -= 8)
            coded += char(bits >> (count - 8));
        bits &= (quint64(1) << count) - 1;
    }
    if (count > 0)
        coded += char(bits << (8 - count) | (0xff >> count));
    return coded;
}

std::optional<QByteArray> huffmanMasked(QByteArrayView text, const QList<ByteRange> &ranges)
{
    QList<qsizetype> places;
    for (const ByteRange &range : ranges)
        for (qint64 at = range.at; at < std::min<qint64>(range.at + range.length, text.size()); ++at)
            places.append(at);
    qint64 masked = 0;
    for (const qsizetype place : std::as_const(places))
        masked += lengths[uchar(text[place])];
    const qint64 whole = bitsOf(text);
    const qint64 bytes = (whole + 7) / 8;
    const qint64 others = whole - masked;
    // Up to 7 bits at the end are padding.
    const qint64 least = bytes * 8 - 7 - others;
    const qint64 most = bytes * 8 - others;
    const qint64 best = std::clamp<qint64>(places.size() * 8, least, most);
    for (qint64 far = 0; far < 8; ++far) {
        for (const qint64 bits : {best - far, best + far}) {
            const auto fill = bits >= least && bits <= most ? filling(places.size(), bits) : std::nullopt;
            if (!fill)
                continue;
            QByteArray result = text.toByteArray();
            for (qsizetype i = 0; i < places.size(); ++i)
                result[places[i]] = fill->at(i);
            return result;
        }
    }
    return std::nullopt;
}

} // namespace wirebell
