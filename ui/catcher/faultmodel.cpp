// SPDX-License-Identifier: MIT
#include "ui/catcher/faultmodel.h"

#include "ui/catcher/rulewords.h"

#include <QLocale>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

FaultModel::FaultModel(QObject *parent) : QAbstractTableModel(parent) {}

void FaultModel::setFaults(const QList<Fault> &faults)
{
    if (faults == m_faults)
        return;
    m_faults = faults;
    Q_EMIT dataChanged(index(0, What), index(rowCount() - 1, Amount));
}

std::optional<qsizetype> FaultModel::place(FaultKind kind) const
{
    const auto it = std::ranges::find(m_faults, kind, &Fault::kind);
    return it == m_faults.end() ? std::nullopt : std::optional(it - m_faults.begin());
}

int FaultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(allFaultKinds().size());
}

int FaultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant FaultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FaultKind kind = allFaultKinds().at(index.row());
    const auto there = place(kind);
    const QString unit = faultUnit(kind);
    if (index.column() == What) {
        if (role == Qt::CheckStateRole)
            return there ? Qt::Checked : Qt::Unchecked;
        return role == Qt::DisplayRole ? faultName(kind) : QVariant();
    }
    const qint64 amount = there ? m_faults.at(*there).amount : usualAmount(kind);
    if (role == Qt::EditRole)
        return unit.isEmpty() ? QVariant() : QString::number(amount);
    if (role == Qt::DisplayRole && there && !unit.isEmpty())
        return QString(QLocale().toString(amount) + u' ' + unit);
    return {};
}

bool FaultModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    const FaultKind kind = allFaultKinds().at(index.row());
    const auto there = place(kind);
    if (index.column() == What && role == Qt::CheckStateRole) {
        const bool on = value.toInt() == Qt::Checked;
        if (on == there.has_value())
            return false;
        if (on)
            m_faults.append({.kind = kind, .amount = usualAmount(kind)});
        else
            m_faults.removeAt(*there);
    } else if (index.column() == Amount && role == Qt::EditRole && !faultUnit(kind).isEmpty()) {
        QString digits;
        for (const QChar c : value.toString().section(u' ', 0, 0)) {
            if (c.isDigit())
                digits += c;
        }
        bool isNumber = false;
        const qint64 amount = digits.toLongLong(&isNumber);
        if (!isNumber)
            return false;
        if (there)
            m_faults[*there].amount = amount;
        else
            m_faults.append({.kind = kind, .amount = amount});
    } else {
        return false;
    }
    Q_EMIT dataChanged(this->index(index.row(), What), this->index(index.row(), Amount));
    Q_EMIT edited();
    return true;
}

QVariant FaultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role != Qt::DisplayRole ? QVariant() : section == What ? tr("On purpose") : tr("How much");
}

Qt::ItemFlags FaultModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags all = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == What)
        return all | Qt::ItemIsUserCheckable;
    return faultUnit(allFaultKinds().at(index.row())).isEmpty() ? all : all | Qt::ItemIsEditable;
}

} // namespace wirebell
