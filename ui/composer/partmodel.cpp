// SPDX-License-Identifier: MIT
#include "ui/composer/partmodel.h"

namespace wirebell {

void PartModel::takeFile(int row, const QString &path)
{
    if (row < 0 || row >= size()) {
        append();
        row = size() - 1;
        m_entries[row].name = "file";
    }
    m_entries[row].path = path;
    m_entries[row].value.clear();
    tellEdited(row);
}

QVariant PartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    static const DraftPart empty;
    const DraftPart &part = isEmptyRow(index) ? empty : m_entries.at(index.row());
    if (index.column() == File) {
        if (isEmptyRow(index))
            return {};
        if (role == Qt::CheckStateRole)
            return part.path.isEmpty() ? Qt::Unchecked : Qt::Checked;
        return role == Qt::AccessibleTextRole ? QVariant(tr("content is a file")) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return role == Qt::ToolTipRole && index.column() == Content && !part.path.isEmpty() ? part.path : QVariant();
    switch (index.column()) {
    case Name:
        return QString::fromUtf8(part.name);
    case Content:
        return part.path.isEmpty() ? QString::fromUtf8(part.value) : part.path;
    case Type:
        return QString::fromUtf8(part.contentType);
    default:
        return {};
    }
}

void PartModel::put(DraftPart &part, int column, const QVariant &value) const
{
    const QString text = value.toString();
    if (column == File) {
        // The text is kept: it becomes the path, and the other way round.
        const QString content = part.path.isEmpty() ? QString::fromUtf8(part.value) : part.path;
        const bool file = value.toInt() == Qt::Checked;
        part.path = file ? content : QString();
        part.value = file ? QByteArray() : content.toUtf8();
    } else if (column == Name) {
        part.name = text.toUtf8();
    } else if (column == Type) {
        part.contentType = text.toUtf8();
    } else if (part.path.isEmpty()) {
        part.value = text.toUtf8();
    } else {
        part.path = text;
    }
}

bool PartModel::canTick(int row) const
{
    const DraftPart &part = m_entries.at(row);
    return !part.path.isEmpty() || !part.value.isEmpty();
}

QString PartModel::title(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case File:
        return tr("File");
    case Content:
        return tr("Content");
    default:
        return tr("Type");
    }
}

} // namespace wirebell
