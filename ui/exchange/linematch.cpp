// SPDX-License-Identifier: MIT
#include "ui/exchange/linematch.h"

#include <algorithm>

namespace wirebell {

namespace {

constexpr size_t tableLimit = 4'000'000;

/// The part between common start and common end, by dynamic programming over all pairs.
void matchEach(std::vector<LinePair> &pairs, std::span<const QByteArrayView> from, std::span<const QByteArrayView> to,
               int fromAt, int toAt, const Likeness &likeness)
{
    const size_t rows = from.size();
    const size_t columns = to.size();
    std::vector<int> best((rows + 1) * (columns + 1), 0);
    std::vector<quint8> like(rows * columns);
    const auto at = [&](size_t row, size_t column) -> int & { return best[row * (columns + 1) + column]; };
    for (size_t row = rows; row-- > 0;) {
        for (size_t column = columns; column-- > 0;) {
            const int here = std::clamp(likeness(from[row], to[column]), 0, 255);
            like[row * columns + column] = quint8(here);
            const int paired = here > 0 ? at(row + 1, column + 1) + here : 0;
            at(row, column) = std::max({paired, at(row + 1, column), at(row, column + 1)});
        }
    }
    size_t row = 0;
    size_t column = 0;
    while (row < rows || column < columns) {
        const int here = row < rows && column < columns ? like[row * columns + column] : 0;
        if (here > 0 && at(row, column) == at(row + 1, column + 1) + here) {
            pairs.push_back({fromAt + int(row++), toAt + int(column++)});
        } else if (row < rows && (column == columns || at(row, column) == at(row + 1, column))) {
            pairs.push_back({fromAt + int(row++), -1});
        } else {
            pairs.push_back({-1, toAt + int(column++)});
        }
    }
}

void matchInOrder(std::vector<LinePair> &pairs, size_t from, size_t to, int fromAt, int toAt)
{
    for (size_t i = 0; i < std::max(from, to); ++i)
        pairs.push_back({i < from ? fromAt + int(i) : -1, i < to ? toAt + int(i) : -1});
}

} // namespace

std::vector<LinePair> matchLines(std::span<const QByteArrayView> from, std::span<const QByteArrayView> to,
                                 const Likeness &likeness)
{
    const size_t shorter = std::min(from.size(), to.size());
    size_t start = 0;
    while (start < shorter && from[start] == to[start])
        ++start;
    size_t end = 0;
    while (end < shorter - start && from[from.size() - 1 - end] == to[to.size() - 1 - end])
        ++end;

    std::vector<LinePair> pairs;
    matchInOrder(pairs, start, start, 0, 0);
    const size_t fromCount = from.size() - start - end;
    const size_t toCount = to.size() - start - end;
    if (fromCount * toCount <= tableLimit)
        matchEach(pairs, from.subspan(start, fromCount), to.subspan(start, toCount), int(start), int(start), likeness);
    else
        matchInOrder(pairs, fromCount, toCount, int(start), int(start));
    matchInOrder(pairs, end, end, int(from.size() - end), int(to.size() - end));
    return pairs;
}

} // namespace wirebell
