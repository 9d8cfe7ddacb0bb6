// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <array>
#include <memory>
#include <vector>

namespace wirebell {

/// Numbers of exchanges, as bits: a million of them take some 130 KB. Counting from either end passes over 4,096 numbers
/// at a time.
class NumberSet
{
public:
    /// Whether it was not there; `number` from 0.
    bool add(qint64 number);
    /// Whether it was there.
    bool remove(qint64 number);
    bool contains(qint64 number) const;
    void clear();

    qint64 count() const { return m_count; }
    /// How many are higher than `number`.
    qint64 countAbove(qint64 number) const;
    /// Highest first, skipping `offset` of them, at most `limit`.
    QList<qint64> fromTop(qint64 offset, qint64 limit) const;

private:
    static constexpr qint64 blockSize = 4096;
    struct Block
    {
        std::array<quint64, blockSize / 64> bits{};
        qint64 count = 0;
    };

    std::vector<std::unique_ptr<Block>> m_blocks; // null: empty
    qint64 m_count = 0;
};

} // namespace wirebell
