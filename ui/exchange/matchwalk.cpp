// SPDX-License-Identifier: MIT
#include "ui/exchange/matchwalk.h"

#include "ui/exchange/messagepane.h"

#include <algorithm>

namespace wirebell {

void MatchWalk::setPanes(const QList<MessagePane *> &panes)
{
    m_panes = panes;
    m_current = -1;
}

void MatchWalk::find(const QString &needle, bool goThere)
{
    m_current = -1;
    m_goThere = goThere && !needle.isEmpty();
    for (MessagePane *pane : std::as_const(m_panes))
        pane->find(needle);
    update();
}

qsizetype MatchWalk::count() const
{
    qsizetype count = 0;
    for (const MessagePane *pane : m_panes)
        count += pane->matchCount();
    return count;
}

bool MatchWalk::isSearching() const
{
    return std::ranges::any_of(m_panes, &MessagePane::isSearching);
}

void MatchWalk::update()
{
    if (m_current >= count())
        m_current = -1;
    if (m_goThere && count() > 0) {
        m_goThere = false;
        step(1);
        return;
    }
    Q_EMIT changed();
}

void MatchWalk::step(int by)
{
    const qsizetype all = count();
    if (all == 0)
        return;
    m_current = m_current < 0 ? (by > 0 ? 0 : all - 1) : (m_current + by + all) % all;
    qsizetype index = m_current;
    for (MessagePane *pane : std::as_const(m_panes)) {
        const qsizetype here = pane->matchCount();
        pane->showMatch(index >= 0 && index < here ? index : -1);
        index -= here;
    }
    Q_EMIT changed();
}

} // namespace wirebell
