// SPDX-License-Identifier: MIT
#include "wire/hpackmask.h"

#include "wire/hpackhuffman.h"
#include "wire/hpackreader.h"

#include <algorithm>

namespace wirebell {

namespace {

struct String
{
    qsizetype at = 0; // of its bytes
    qsizetype length = 0;
    bool isCoded = false;
    QByteArray text;
};

/// Reads a block's integers and strings one after the other (RFC 7541, 5).
class Reading
{
public:
    explicit Reading(QByteArrayView block) : m_block(block) {}

    bool isAtEnd() const { return m_at == m_block.size(); }
    quint8 next() const { return quint8(m_block[m_at]); }

    /// Behind a pattern that leaves so many bits.
    std::optional<quint32> integer(int prefix)
    {
        if (isAtEnd())
            return std::nullopt;
        const quint32 most = (quint32(1) << prefix) - 1;
        quint32 value = quint8(m_block[m_at++]) & most;
        if (value < most)
            return value;
        for (int shift = 0; !isAtEnd() && shift <= 21; shift += 7) {
            const quint8 byte = quint8(m_block[m_at++]);
            value += quint32(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        return std::nullopt;
    }

    std::optional<String> string()
    {
        const bool isCoded = !isAtEnd() && next() >= 0x80;
        const auto length = integer(7);
        if (!length || qint64(*length) > m_block.size() - m_at)
            return std::nullopt;
        const QByteArrayView bytes = m_block.sliced(m_at, qsizetype(*length));
        const auto text = isCoded ? huffmanDecoded(bytes) : bytes.toByteArray();
        if (!text)
            return std::nullopt;
        const String string{.at = m_at, .length = bytes.size(), .isCoded = isCoded, .text = *text};
        m_at += bytes.size();
        return string;
    }

private:
    QByteArrayView m_block;
    qsizetype m_at = 0;
};

/// The bytes that stand for the string with parts of it overwritten.
std::optional<QByteArray> masked(const String &string, const QList<ByteRange> &ranges)
{
    if (string.isCoded) {
        const auto text = huffmanMasked(string.text, ranges);
        return text ? std::optional(huffmanCoded(*text)) : std::nullopt;
    }
    QByteArray text = string.text;
    for (const ByteRange &range : ranges)
        std::fill_n(text.begin() + range.at, range.length, '*');
    return text;
}

} // namespace

std::optional<QByteArray> maskedBlock(QByteArrayView block, QList<std::optional<QByteArray>> names,
                                      const ValueRanges &ranges)
{
    QByteArray result = block.toByteArray();
    Reading reading(block);
    while (!reading.isAtEnd()) {
        const quint8 pattern = reading.next();
        const bool isRemembered = (pattern & 0xc0) == 0x40;
        const bool isLiteral = isRemembered || pattern < 0x20;
        const auto index = reading.integer(pattern >= 0x80 ? 7 : isRemembered ? 6 : isLiteral ? 4 : 5);
        if (!index)
            return std::nullopt;
        if (!isLiteral)
            continue; // a field of a table, or the table's size
        std::optional<QByteArray> name;
        if (*index == 0) {
            const auto string = reading.string();
            if (!string)
                return std::nullopt;
            name = string->text;
        } else if (*index <= HpackReader::staticFields) {
            name = HpackReader::staticName(int(*index));
        } else {
            name = names.value(qsizetype(*index) - HpackReader::staticFields - 1);
        }
        const auto value = reading.string();
        if (!value)
            return std::nullopt;
        if (const QList<ByteRange> secret = ranges(name, value->text); !secret.isEmpty()) {
            const auto bytes = masked(*value, secret);
            if (!bytes || bytes->size() != value->length)
                return std::nullopt;
            result.replace(value->at, value->length, *bytes);
        }
        if (isRemembered)
            names.prepend(name);
    }
    return result;
}

} // namespace wirebell
