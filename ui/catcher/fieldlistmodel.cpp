// SPDX-License-Identifier: MIT
#include "ui/catcher/fieldlistmodel.h"

#include <QGuiApplication>
#include <QPalette>

namespace wirebell {

void FieldListModel::setFields(const FieldList &fields)
{
    if (fields != fieldList())
        setEntries(QList<Field>(fields.begin(), fields.end()));
}

FieldList FieldListModel::fieldList() const
{
    FieldList fields;
    for (const Field &field : m_entries) {
        if (!field.name.isEmpty())
            fields.append(field.name, field.value);
    }
    return fields;
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
    (column == Name ? field.name : field.value) = fieldLine(value.toString());
}

QString FieldListModel::title(int column) const
{
    return column == Name ? tr("Name") : tr("Value");
}

QByteArray fieldLine(const QString &typed)
{
    QByteArray line = typed.toUtf8();
    for (char &c : line) {
        if (c == '\r' || c == '\n' || c == '\0')
            c = ' ';
    }
    return line;
}

} // namespace wirebell
