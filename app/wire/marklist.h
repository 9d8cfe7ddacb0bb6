// SPDX-License-Identifier: MIT
#pragma once

#include "http/mark.h"

#include <QList>

#include <array>

namespace wirebell {

/// The marks of one side. Bounded, so that a body of odd chunks does not fill the memory: of each kind the first
/// `mostOfAKind` are kept. Whether one was ambiguous is remembered of all.
class MarkList
{
public:
    static constexpr int mostOfAKind = 100;

    void add(MarkKind kind, qint64 at, qint64 length);
    void add(MarkKind kind, const ByteRange &range) { add(kind, range.at, range.length); }
    /// By offset; marks of one offset keep their order.
    void sort();
    /// Empties the list and keeps its memory where it is not shared.
    void clear();

    const QList<Mark> &marks() const { return m_marks; }
    bool ambiguous() const { return m_ambiguous; }

private:
    QList<Mark> m_marks;
    std::array<quint8, 64> m_kept{};
    bool m_ambiguous = false;
};

} // namespace wirebell
