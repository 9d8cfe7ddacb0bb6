// SPDX-License-Identifier: MIT
#include "ui/composer/partmodel.h"

namespace wirebell {

void PartModel::setParts(const QList<DraftPart> &parts)
{
    if (parts == m_parts)
        return;
    beginResetModel();
    m_parts = parts;
    endResetModel();
}

void PartModel::remove(int row)
{
    if (row < 0 || row >= m_parts.size())
        return;
    beginRemoveRows({}, row, row);
    m_parts.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

void PartModel::append()
{
    const int row = int(m_parts.size());
    beginInsertRows({}, row + 1, row + 1); // the next empty one
    m_parts.append(DraftPart());
    endInsertRows();
}

void PartModel::takeFile(int row, const QString &path)
{
    if (row < 0 || row >= m_parts.size()) {
        append();
        row = int(m_parts.size()) - 1;
        m_parts[row].name = "file";
    }
    m_parts[row].path = path;
    m_parts[row].value.clear();
    Q_EMIT dataChanged(index(row, 0), index(row, Type));
    Q_EMIT edited();
}

int PartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts.size()) + 1;
}

int PartModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QVariant PartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    static const DraftPart empty;
    const DraftPart &part = index.row() < m_parts.size() ? m_parts.at(index.row()) : empty;
    if (index.column() == File) {
        if (index.row() == m_parts.size())
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

bool PartModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    if (index.row() == m_parts.size()) {
        if (role != Qt::EditRole || value.toString().isEmpty())
            return false;
        append();
    }
    DraftPart &part = m_parts[index.row()];
    const DraftPart before = part;
    const QString text = value.toString();
    if (index.column() == File && role == Qt::CheckStateRole) {
        // The text is kept: it becomes the path, and the other way round.
        const QString content = part.path.isEmpty() ? QString::fromUtf8(part.value) : part.path;
        const bool file = value.toInt() == Qt::Checked;
        part.path = file ? content : QString();
        part.value = file ? QByteArray() : content.toUtf8();
    } else if (role != Qt::EditRole) {
        return false;
    } else if (index.column() == Name) {
        part.name = text.toUtf8();
    } else if (index.column() == Type) {
        part.contentType = text.toUtf8();
    } else if (part.path.isEmpty()) {
        part.value = text.toUtf8();
    } else {
        part.path = text;
    }
    if (part == before)
        return false;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), Type));
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags PartModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() != File)
        flags |= Qt::ItemIsEditable;
    else if (index.row() < m_parts.size() &&
             !(m_parts.at(index.row()).path.isEmpty() && m_parts.at(index.row()).value.isEmpty()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant PartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
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
