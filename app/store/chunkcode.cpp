// SPDX-License-Identifier: MIT
#include "store/chunkcode.h"

namespace wirebell {

namespace {

void appendNumber(std::string &to, quint64 number)
{
    char bytes[10];
    int count = 0;
    for (; number >= 0x80; number >>= 7)
        bytes[count++] = char(number | 0x80);
    bytes[count++] = char(number);
    to.append(bytes, size_t(count));
}

std::optional<quint64> takeNumber(QByteArrayView &from)
{
    quint64 number = 0;
    for (qsizetype i = 0; i < from.size() && i < 10; ++i) {
        number |= quint64(uchar(from[i]) & 0x7f) << (7 * i);
        if (!(uchar(from[i]) & 0x80)) {
            from = from.sliced(i + 1);
            return number;
        }
    }
    return std::nullopt;
}

} // namespace

void appendChunks(std::string &to, const QList<Chunk> &chunks, MonotonicTime tick, std::optional<Direction> only)
{
    MonotonicTime before = tick;
    for (const Chunk &chunk : chunks) {
        if (only && chunk.direction != *only)
            continue;
        appendNumber(to, quint64(chunk.length) << 1 | (chunk.direction == Direction::In ? 1 : 0));
        const qint64 since = chunk.at - before;
        appendNumber(to, quint64(since) << 1 ^ quint64(since >> 63));
        before = chunk.at;
    }
}

std::optional<QList<Chunk>> readChunks(QByteArrayView from, MonotonicTime tick)
{
    QList<Chunk> chunks;
    MonotonicTime before = tick;
    while (!from.isEmpty()) {
        const auto length = takeNumber(from);
        const auto since = takeNumber(from);
        if (!length || !since)
            return std::nullopt;
        before += qint64(*since >> 1) ^ -qint64(*since & 1);
        chunks.append({before, *length & 1 ? Direction::In : Direction::Out, qint64(*length >> 1)});
    }
    return chunks;
}

} // namespace wirebell
