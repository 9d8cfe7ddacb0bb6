// SPDX-License-Identifier: MIT
#include "ui/exchange/bytediff.h"

#include "http/fieldlist.h"

#include <algorithm>
#include <vector>

namespace wirebell {

namespace {

// Beyond so many cells of the table all between common start and common end counts as changed.
constexpr qint64 tableLimit = 1'000'000;

bool isWord(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           uchar(byte) >= 0x80;
}

/// For each byte of both sides whether it is kept, by a longest common subsequence.
struct Kept
{
    std::vector<bool> from;
    std::vector<bool> to;
};

void markCommon(Kept &kept, QByteArrayView from, QByteArrayView to, qsizetype fromAt, qsizetype toAt)
{
    const size_t rows = size_t(from.size());
    const size_t columns = size_t(to.size());
    if (qint64(rows) * qint64(columns) > tableLimit)
        return;
    std::vector<quint16> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](size_t row, size_t column) -> quint16 & { return length[row * (columns + 1) + column]; };
    for (size_t row = rows; row-- > 0;) {
        for (size_t column = columns; column-- > 0;) {
            at(row, column) = from[qsizetype(row)] == to[qsizetype(column)]
                                  ? quint16(at(row + 1, column + 1) + 1)
                                  : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    for (size_t row = 0, column = 0; row < rows && column < columns;) {
        if (from[qsizetype(row)] == to[qsizetype(column)]) {
            kept.from[size_t(fromAt) + row++] = true;
            kept.to[size_t(toAt) + column++] = true;
        } else if (at(row + 1, column) >= at(row, column + 1)) {
            ++row;
        } else {
            ++column;
        }
    }
}

/// Counts the kept bytes of each word as changed where they are less than half of it.
void mergeWords(QByteArrayView bytes, std::vector<bool> &kept, std::vector<bool> &other)
{
    // The n-th kept byte of one side is the n-th of the other.
    std::vector<size_t> places;
    for (size_t i = 0; i < other.size(); ++i) {
        if (other[i])
            places.push_back(i);
    }
    size_t ordinal = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = at + 1;
        if (isWord(bytes[at])) {
            while (end < bytes.size() && isWord(bytes[end]))
                ++end;
        }
        const auto first = kept.begin() + at;
        const auto last = kept.begin() + end;
        const auto count = std::count(first, last, true);
        if (count > 0 && count * 2 < end - at) {
            for (auto it = first; it != last; ++it) {
                if (*it) {
                    other[places[ordinal++]] = false;
                    *it = false;
                }
            }
        } else {
            ordinal += size_t(count);
        }
        at = end;
    }
}

QList<ByteRange> changedRuns(const std::vector<bool> &kept)
{
    QList<ByteRange> runs;
    for (size_t i = 0; i < kept.size(); ++i) {
        if (kept[i])
            continue;
        if (!runs.isEmpty() && runs.last().end() == qint64(i))
            ++runs.last().length;
        else
            runs.append({qint64(i), 1});
    }
    return runs;
}

} // namespace

ByteDiff diffBytes(QByteArrayView from, QByteArrayView to)
{
    Kept kept{std::vector<bool>(size_t(from.size()), false), std::vector<bool>(size_t(to.size()), false)};
    if (from.size() == to.size() && equalIgnoringCase(from, to)) {
        // Only letters changed their case: exactly those.
        for (qsizetype i = 0; i < from.size(); ++i)
            kept.from[size_t(i)] = kept.to[size_t(i)] = from[i] == to[i];
        return {changedRuns(kept.from), changedRuns(kept.to)};
    }
    const qsizetype shorter = std::min(from.size(), to.size());
    qsizetype start = 0;
    while (start < shorter && from[start] == to[start])
        ++start;
    qsizetype end = 0;
    while (end < shorter - start && from[from.size() - 1 - end] == to[to.size() - 1 - end])
        ++end;
    for (qsizetype i = 0; i < start; ++i)
        kept.from[size_t(i)] = kept.to[size_t(i)] = true;
    for (qsizetype i = 0; i < end; ++i)
        kept.from[size_t(from.size() - 1 - i)] = kept.to[size_t(to.size() - 1 - i)] = true;
    markCommon(kept, from.sliced(start, from.size() - start - end), to.sliced(start, to.size() - start - end), start,
               start);
    if (start + end < shorter) {
        mergeWords(from, kept.from, kept.to);
        mergeWords(to, kept.to, kept.from);
    }
    return {changedRuns(kept.from), changedRuns(kept.to)};
}

} // namespace wirebell
