// SPDX-License-Identifier: MIT
#pragma once

#include "draft/requestdraft.h"

#include <QAbstractTableModel>

namespace wirebell {

/// The typed field lines of a request, each with a tick for whether it is sent, and an empty row to type the next.
class FieldModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Enabled, Name, Value };

    using QAbstractTableModel::QAbstractTableModel;

    const QList<DraftField> &fields() const { return m_fields; }
    void setFields(const QList<DraftField> &fields);
    /// Nothing happens to the empty row at the end.
    void remove(int row);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role) final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

Q_SIGNALS:
    /// By the user, not by setFields().
    void edited();

private:
    QList<DraftField> m_fields;
};

} // namespace wirebell
