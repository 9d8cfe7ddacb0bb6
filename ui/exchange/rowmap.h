// SPDX-License-Identifier: MIT
#pragma once

#include <QtTypes>

#include <vector>

namespace wirebell {

/// A row of a block.
struct RowPlace
{
    int block = 0;
    int row = 0;

    bool operator==(const RowPlace &) const = default;
};

/// How many rows each block takes: counted where it was laid out, else estimated from those that were.
class RowMap
{
public:
    /// `blocks` blocks of equal size, `rowsGuess` rows each until one is counted.
    void reset(int blocks, int rowsGuess);
    void setRows(int block, int rows);
    /// Takes all counts for estimates: the rows became longer or shorter.
    void forget();

    int blocks() const { return int(m_rows.size()); }
    bool isCounted(int block) const { return m_rows[size_t(block)] >= 0; }
    /// Counted or estimated.
    int rows(int block) const;
    qint64 total() const;
    qint64 rowOf(RowPlace place) const;
    /// The place of a row, the last one for what lies beyond.
    RowPlace placeOf(qint64 row) const;

private:
    int estimate() const;

    std::vector<int> m_rows; ///< -1: not counted
    int m_guess = 1;
    qint64 m_counted = 0; ///< blocks, the last one left out, which is shorter
    qint64 m_countedRows = 0;
};

} // namespace wirebell
