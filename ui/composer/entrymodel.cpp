// SPDX-License-Identifier: MIT
#include "ui/composer/entrymodel.h"

namespace wirebell {

EntryModel::EntryModel(int columns, int tickColumn, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(columns)
    , m_tickColumn(tickColumn)
{
}

void EntryModel::remove(int row)
{
    if (row < 0 || row >= size())
        return;
    beginRemoveRows({}, row, row);
    removeEntry(row);
    endRemoveRows();
    Q_EMIT edited();
}

int EntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : size() + 1;
}

int EntryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

bool EntryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    const bool tick = index.column() == m_tickColumn;
    if (role != (tick ? Qt::CheckStateRole : Qt::EditRole))
        return false;
    if (isEmptyRow(index)) {
        if (tick || value.toString().isEmpty())
            return false;
        append();
    }
    if (!change(index.row(), index.column(), value))
        return false;
    tellEdited(index.row());
    return true;
}

Qt::ItemFlags EntryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() != m_tickColumn)
        flags |= Qt::ItemIsEditable;
    else if (!isEmptyRow(index) && canTick(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant EntryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? title(section) : QVariant();
}

void EntryModel::append()
{
    const int next = size() + 1;
    beginInsertRows({}, next, next);
    addEntry();
    endInsertRows();
}

void EntryModel::tellEdited(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, m_columns - 1));
    Q_EMIT edited();
}

} // namespace wirebell
