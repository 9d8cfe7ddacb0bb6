// SPDX-License-Identifier: MIT
#pragma once

#include "http/fieldlist.h"
#include "ui/composer/entries.h"

namespace wirebell {

/// Field lines, to be typed.
class FieldListModel : public Entries<Field>
{
    Q_OBJECT

public:
    enum Column { Name, Value };

    explicit FieldListModel(QObject *parent = nullptr) : Entries(2, -1, parent) {}

    void setFields(const FieldList &fields);
    /// Those that have a name.
    FieldList fieldList() const;

    QVariant data(const QModelIndex &index, int role) const final;

private:
    void put(Field &field, int column, const QVariant &value) const final;
    bool canTick(int) const final { return false; }
    QString title(int column) const final;
};

/// What was typed or pasted as a field's name or value: one line, whatever it holds.
QByteArray fieldLine(const QString &typed);

} // namespace wirebell
