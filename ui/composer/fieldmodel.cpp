// SPDX-License-Identifier: MIT
#include "ui/composer/fieldmodel.h"

namespace wirebell {

void FieldModel::setFields(const QList<DraftField> &fields)
{
    if (fields == m_fields)
        return;
    beginResetModel();
    m_fields = fields;
    endResetModel();
}

void FieldModel::remove(int row)
{
    if (row < 0 || row >= m_fields.size())
        return;
    beginRemoveRows({}, row, row);
    m_fields.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

int FieldModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size()) + 1;
}

int FieldModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant FieldModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (index.row() == m_fields.size()) {
        if (role == Qt::AccessibleTextRole)
            return index.column() == Value ? tr("value of a new field") : tr("name of a new field");
        return {};
    }
    const DraftField &field = m_fields.at(index.row());
    switch (index.column()) {
    case Enabled:
        if (role == Qt::CheckStateRole)
            return field.enabled ? Qt::Checked : Qt::Unchecked;
        if (role == Qt::AccessibleTextRole)
            return tr("send %1").arg(QString::fromUtf8(field.name));
        break;
    case Name:
        if (role == Qt::DisplayRole || role == Qt::EditRole)
            return QString::fromUtf8(field.name);
        break;
    case Value:
        if (role == Qt::DisplayRole || role == Qt::EditRole)
            return QString::fromUtf8(field.value);
        break;
    default:
        break;
    }
    return {};
}

bool FieldModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    if (index.row() == m_fields.size()) {
        if (role != Qt::EditRole || index.column() == Enabled || value.toString().isEmpty())
            return false;
        const int row = int(m_fields.size());
        beginInsertRows({}, row + 1, row + 1); // the next empty one
        m_fields.append(DraftField());
        endInsertRows();
    }
    DraftField &field = m_fields[index.row()];
    const DraftField before = field;
    if (index.column() == Enabled && role == Qt::CheckStateRole)
        field.enabled = value.toInt() == Qt::Checked;
    else if (index.column() == Name && role == Qt::EditRole)
        field.name = value.toString().toUtf8();
    else if (index.column() == Value && role == Qt::EditRole)
        field.value = value.toString().toUtf8();
    else
        return false;
    if (field == before)
        return false;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), Value));
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags FieldModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() != Enabled)
        flags |= Qt::ItemIsEditable;
    else if (index.row() < m_fields.size())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant FieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : section == Value ? tr("Value") : QString();
}

} // namespace wirebell
