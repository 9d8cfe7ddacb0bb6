// SPDX-License-Identifier: MIT
#pragma once

#include "draft/requestdraft.h"
#include "ui/composer/entries.h"

namespace wirebell {

/// The typed field lines of a request, each with a tick for whether it is sent, and an empty row to type the next.
class FieldModel : public Entries<DraftField>
{
    Q_OBJECT

public:
    enum Column : quint8 { Enabled, Name, Value };

    explicit FieldModel(QObject *parent = nullptr) : Entries(Value + 1, Enabled, parent) {}

    const QList<DraftField> &fields() const { return m_entries; }
    void setFields(const QList<DraftField> &fields) { setEntries(fields); }

    QVariant data(const QModelIndex &index, int role) const final;

private:
    void put(DraftField &field, int column, const QVariant &value) const final;
    bool canTick(int row) const final;
    QString title(int column) const final;
};

} // namespace wirebell
