// SPDX-License-Identifier: MIT
#pragma once

#include "ui/composer/entrymodel.h"

#include <QList>

namespace wirebell {

/// An EntryModel's rows as values.
template <typename Entry> class Entries : public EntryModel
{
public:
    using EntryModel::EntryModel;

protected:
    void setEntries(const QList<Entry> &entries)
    {
        if (entries == m_entries)
            return;
        beginResetModel();
        m_entries = entries;
        endResetModel();
    }

    /// Puts what was typed or ticked into `entry`.
    virtual void put(Entry &entry, int column, const QVariant &value) const = 0;

    int size() const final { return int(m_entries.size()); }

    QList<Entry> m_entries;

private:
    void addEntry() final { m_entries.append(Entry()); }
    void removeEntry(int row) final { m_entries.removeAt(row); }
    bool change(int row, int column, const QVariant &value) final
    {
        const Entry before = m_entries.at(row);
        put(m_entries[row], column, value);
        return m_entries.at(row) != before;
    }
};

} // namespace wirebell
