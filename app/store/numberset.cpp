// SPDX-License-Identifier: MIT
#include "store/numberset.h"

#include <bit>

namespace wirebell {

namespace {

quint64 bitOf(qint64 number) { return quint64(1) << (number % 64); }

} // namespace

bool NumberSet::add(qint64 number)
{
    const auto at = size_t(number / blockSize);
    if (at >= m_blocks.size())
        m_blocks.resize(at + 1);
    if (!m_blocks[at])
        m_blocks[at] = std::make_unique<Block>();
    quint64 &word = m_blocks[at]->bits[size_t(number % blockSize / 64)];
    if (word & bitOf(number))
        return false;
    word |= bitOf(number);
    ++m_blocks[at]->count;
    ++m_count;
    return true;
}

bool NumberSet::remove(qint64 number)
{
    if (!contains(number))
        return false;
    Block &block = *m_blocks[size_t(number / blockSize)];
    block.bits[size_t(number % blockSize / 64)] &= ~bitOf(number);
    --block.count;
    --m_count;
    return true;
}

bool NumberSet::contains(qint64 number) const
{
    const auto at = size_t(number / blockSize);
    return at < m_blocks.size() && m_blocks[at]
        && (m_blocks[at]->bits[size_t(number % blockSize / 64)] & bitOf(number));
}

void NumberSet::clear()
{
    m_blocks.clear();
    m_count = 0;
}

qint64 NumberSet::countAbove(qint64 number) const
{
    const qint64 own = qMax<qint64>(0, number + 1) / blockSize; // the block that is counted in part
    qint64 count = 0;
    for (auto at = size_t(own); at < m_blocks.size(); ++at) {
        if (!m_blocks[at])
            continue;
        if (qint64(at) > own) {
            count += m_blocks[at]->count;
            continue;
        }
        const qint64 first = qMax<qint64>(0, number + 1) % blockSize;
        for (auto i = size_t(first / 64); i < m_blocks[at]->bits.size(); ++i) {
            const quint64 word = m_blocks[at]->bits[i];
            count += std::popcount(qint64(i) == first / 64 ? word >> (first % 64) : word);
        }
    }
    return count;
}

QList<qint64> NumberSet::fromTop(qint64 offset, qint64 limit) const
{
    QList<qint64> numbers;
    for (size_t at = m_blocks.size(); at-- > 0 && numbers.size() < limit;) {
        if (!m_blocks[at])
            continue;
        if (offset >= m_blocks[at]->count) {
            offset -= m_blocks[at]->count;
            continue;
        }
        for (size_t i = m_blocks[at]->bits.size(); i-- > 0;) {
            for (quint64 word = m_blocks[at]->bits[i]; word != 0 && numbers.size() < limit;) {
                const int bit = 63 - std::countl_zero(word);
                word &= ~(quint64(1) << bit);
                if (offset > 0)
                    --offset;
                else
                    numbers.append(qint64(at) * blockSize + qint64(i) * 64 + bit);
            }
        }
    }
    return numbers;
}

} // namespace wirebell
