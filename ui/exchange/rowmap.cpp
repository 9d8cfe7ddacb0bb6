// SPDX-License-Identifier: MIT
#include "ui/exchange/rowmap.h"

#include <algorithm>

namespace wirebell {

void RowMap::reset(int blocks, int rowsGuess)
{
    m_rows.assign(size_t(std::max(1, blocks)), -1);
    m_guess = std::max(1, rowsGuess);
    m_counted = 0;
    m_countedRows = 0;
}

void RowMap::setRows(int block, int rows)
{
    int &known = m_rows[size_t(block)];
    if (block + 1 < blocks()) {
        m_counted += known < 0 ? 1 : 0;
        m_countedRows += rows - std::max(0, known);
    }
    known = rows;
}

void RowMap::forget()
{
    m_guess = estimate();
    reset(blocks(), m_guess);
}

int RowMap::estimate() const
{
    return m_counted ? int(std::max<qint64>(1, m_countedRows / m_counted)) : m_guess;
}

int RowMap::rows(int block) const
{
    const int known = m_rows[size_t(block)];
    return known >= 0 ? known : estimate();
}

qint64 RowMap::total() const
{
    return rowOf({blocks(), 0});
}

qint64 RowMap::rowOf(RowPlace place) const
{
    const int guess = estimate();
    qint64 sum = place.row;
    for (int i = 0; i < std::min(place.block, blocks()); ++i)
        sum += m_rows[size_t(i)] >= 0 ? m_rows[size_t(i)] : guess;
    return sum;
}

RowPlace RowMap::placeOf(qint64 row) const
{
    const int guess = estimate();
    for (int i = 0; i < blocks(); ++i) {
        const int here = m_rows[size_t(i)] >= 0 ? m_rows[size_t(i)] : guess;
        if (row < here)
            return {i, int(std::max<qint64>(0, row))};
        row -= here;
    }
    const int last = blocks() - 1;
    return {last, std::max(0, rows(last) - 1)};
}

} // namespace wirebell
