// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"
#include "ui/composer/entries.h"

namespace wirebell {

/// A line of an interim answer as it is typed. Without a status it is a further field of the one above.
struct InterimLine
{
    QString status = {};
    Field field = {};

    bool operator==(const InterimLine &) const = default;
};

/// Interim answers, a line for each field.
class InterimModel : public Entries<InterimLine>
{
    Q_OBJECT

public:
    enum Column { Status, Name, Value };

    explicit InterimModel(QObject *parent = nullptr) : Entries(3, -1, parent) {}

    /// What stands there stays where it already means that.
    void setInterim(const QList<InterimAnswer> &interim);
    /// Nothing where a line makes no sense; wrongStatus() says which.
    std::optional<QList<InterimAnswer>> interim() const;
    /// The first status that is none of an interim answer; empty where one is missing above a field.
    QString wrongStatus() const;

    QVariant data(const QModelIndex &index, int role) const final;

private:
    void put(InterimLine &line, int column, const QVariant &value) const final;
    bool canTick(int) const final { return false; }
    QString title(int column) const final;
};

} // namespace wirebell
