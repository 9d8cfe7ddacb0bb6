// SPDX-License-Identifier: MIT
#pragma once

#include "ui/catcher/placedtest.h"
#include "ui/composer/entries.h"

namespace wirebell {

/// The tests of a condition, one a row.
class TestModel : public Entries<PlacedTest>
{
    Q_OBJECT

public:
    enum Column { Place, Name, Kind, Text };

    explicit TestModel(QObject *parent = nullptr) : Entries(4, -1, parent) {}

    void setTests(const Condition &condition);
    /// Puts the tests into a condition, in the place of those it has.
    void putInto(Condition &condition) const;

    /// What can be chosen in a column; empty: anything can be typed.
    static QStringList choices(int column);

    QVariant data(const QModelIndex &index, int role) const final;

private:
    void put(PlacedTest &test, int column, const QVariant &value) const final;
    bool canTick(int) const final { return false; }
    QString title(int column) const final;
};

} // namespace wirebell
