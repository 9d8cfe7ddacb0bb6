// SPDX-License-Identifier: MIT
#include "wire/marklist.h"

#include <algorithm>

namespace wirebell {

void MarkList::add(MarkKind kind, qint64 at, qint64 length)
{
    static_assert(size_t(MarkKind::DataAfterEnd) < std::tuple_size_v<decltype(m_kept)>);
    m_ambiguous = m_ambiguous || isAmbiguous(kind);
    quint8 &kept = m_kept[size_t(kind)];
    if (kept == mostOfAKind)
        return;
    ++kept;
    m_marks.append({.range = {at, length}, .kind = kind});
}

void MarkList::sort()
{
    const auto before = [](const Mark &a, const Mark &b) { return a.range.at < b.range.at; };
    if (!std::ranges::is_sorted(std::as_const(m_marks), before))
        std::ranges::stable_sort(m_marks, before);
}

void MarkList::clear()
{
    if (m_marks.isEmpty())
        return;
    m_marks.clear();
    m_kept.fill(0);
    m_ambiguous = false;
}

} // namespace wirebell
