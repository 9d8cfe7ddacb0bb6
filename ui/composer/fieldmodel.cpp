// SPDX-License-Identifier: MIT
#include "ui/composer/fieldmodel.h"

namespace wirebell {

QVariant FieldModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (isEmptyRow(index)) {
        if (role == Qt::AccessibleTextRole)
            return index.column() == Value ? tr("value of a new field") : tr("name of a new field");
        return {};
    }
    const DraftField &field = m_entries.at(index.row());
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

void FieldModel::put(DraftField &field, int column, const QVariant &value) const
{
    if (column == Enabled)
        field.enabled = value.toInt() == Qt::Checked;
    else if (column == Name)
        field.name = value.toString().toUtf8();
    else
        field.value = value.toString().toUtf8();
}

bool FieldModel::canTick(int) const
{
    return true;
}

QString FieldModel::title(int column) const
{
    return column == Name ? tr("Name") : column == Value ? tr("Value") : QString();
}

} // namespace wirebell
