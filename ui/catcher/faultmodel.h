// SPDX-License-Identifier: MIT
#pragma once

#include "http/fault.h"

#include <QAbstractTableModel>

namespace wirebell {

/// Every kind of fault: whether it is done, and how much of it.
class FaultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Amount };

    explicit FaultModel(QObject *parent = nullptr);

    void setFaults(const QList<Fault> &faults);
    const QList<Fault> &faults() const { return m_faults; }

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role) final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;

Q_SIGNALS:
    /// By the user, not by setFaults().
    void edited();

private:
    std::optional<qsizetype> place(FaultKind kind) const;

    QList<Fault> m_faults;
};

} // namespace wirebell
