// SPDX-License-Identifier: MIT
#include "ui/log/rownotes.h"

namespace wirebell {

namespace {

constexpr int held = 4096;

} // namespace

RowNotes::RowNotes(LogThread &log, QObject *parent) : QObject(parent), m_log(log) {}

const RowNote *RowNotes::find(const ExchangeRow &row) const
{
    const auto it = m_notes.constFind(row.id);
    return it == m_notes.cend() ? nullptr : &*it;
}

void RowNotes::want(const QList<ExchangeRow> &rows)
{
    m_wanted.clear();
    for (const ExchangeRow &row : rows) {
        const RowNote *there = find(row);
        if (row.role == Role::Caught && (!there || there->state != row.state))
            m_wanted.append(row);
    }
    ask();
}

void RowNotes::ask()
{
    if (m_asking || m_wanted.isEmpty() || !m_log.isOpen())
        return;
    m_asking = true;
    m_log.notes(m_ticket.ticket(), std::exchange(m_wanted, {}), [this](const QHash<QUuid, RowNote> &notes) {
        m_asking = false;
        if (m_notes.size() > held)
            m_notes.clear();
        m_notes.insert(notes);
        if (!notes.isEmpty())
            Q_EMIT arrived();
        ask();
    });
}

} // namespace wirebell
