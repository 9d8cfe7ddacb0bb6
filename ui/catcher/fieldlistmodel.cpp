// SPDX-License-Identifier: MIT
#include "ui/catcher/fieldlistmodel.h"

#include <QGuiApplication>
#include <QPalette>

namespace wirebell {

void FieldListModel::setFields(const FieldList &fields)
{
    QList<Field> others;
    for (const Field &field : fields) {
        if (!equalIgnoringCase(field.name, "Content-Type"))
            others.append(field);
    }
    setEntries(others);
}

QVariant FieldListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (isEmptyRow(index)) {
        if (role == Qt::AccessibleTextRole)
            return index.column() == Value ? tr("value of a new field") : tr("name of a new field");
        if (role == Qt::DisplayRole)
            return index.column() == Value ? tr("value") : tr("name");
        if (role == Qt::ForegroundRole)
            return QGuiApplication::palette().color(QPalette::PlaceholderText);
        return {};
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const Field &field = m_entries.at(index.row());
    return QString::fromUtf8(index.column() == Name ? field.name : field.value);
}

void FieldListModel::put(Field &field, int column, const QVariant &value) const
{
    QByteArray typed = value.toString().toUtf8();
    for (char &c : typed) { // one line each
        if (c == '\r' || c == '\n' || c == '\0')
            c = ' ';
    }
    (column == Name ? field.name : field.value) = typed;
}

QString FieldListModel::title(int column) const
{
    return column == Name ? tr("Name") : tr("Value");
}

} // namespace wirebell
