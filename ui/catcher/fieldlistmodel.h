// SPDX-License-Identifier: MIT
#pragma once

#include "http/fieldlist.h"
#include "ui/composer/entries.h"

namespace wirebell {

/// The field lines of an answer, but for Content-Type, which has a place of its own.
class FieldListModel : public Entries<Field>
{
    Q_OBJECT

public:
    enum Column { Name, Value };

    explicit FieldListModel(QObject *parent = nullptr) : Entries(2, -1, parent) {}

    void setFields(const FieldList &fields);
    const QList<Field> &fields() const { return m_entries; }

    QVariant data(const QModelIndex &index, int role) const final;

private:
    void put(Field &field, int column, const QVariant &value) const final;
    bool canTick(int) const final { return false; }
    QString title(int column) const final;
};

} // namespace wirebell
