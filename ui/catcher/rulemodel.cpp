// SPDX-License-Identifier: MIT
#include "ui/catcher/rulemodel.h"

#include "ui/catcher/rulewords.h"

#include <QMimeData>
#include <QPixmap>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto dragged = "application/x-wirebell-rule"_L1;

} // namespace

RuleModel::RuleModel(QObject *parent) : QAbstractTableModel(parent) {}

void RuleModel::setConfig(const EndpointConfig &config)
{
    if (config.rules.size() == m_config.rules.size()) {
        m_config = config;
        Q_EMIT dataChanged(index(0, When), index(rowCount() - 1, Then));
        return;
    }
    beginResetModel();
    m_config = config;
    endResetModel();
}

int RuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_config.rules.size()) + 1;
}

int RuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool last = index.row() == m_config.rules.size();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == Then)
            return last ? answerWords(m_config.fallback) : deedWords(m_config.rules.at(index.row()));
        if (last)
            return m_config.rules.isEmpty() ? tr("every request") : tr("everything else");
        if (const Rule &rule = m_config.rules.at(index.row()); !rule.name.isEmpty() && role == Qt::DisplayRole)
            return rule.name;
        return conditionWords(m_config.rules.at(index.row()).when);
    case Qt::DecorationRole: { // in the tick's place, so that the words stand below each other
        if (index.column() != When || !last || m_config.rules.isEmpty())
            return {};
        QPixmap blank(16, 16);
        blank.fill(Qt::transparent);
        return blank;
    }
    case Qt::CheckStateRole:
        if (index.column() != When || last)
            return {};
        return m_config.rules.at(index.row()).enabled ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool RuleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.row() >= m_config.rules.size())
        return false;
    Q_EMIT ticked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role != Qt::DisplayRole ? QVariant() : section == When ? tr("When") : tr("Then");
}

Qt::ItemFlags RuleModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.row() < m_config.rules.size())
        flags |= Qt::ItemIsDragEnabled;
    if (index.row() < m_config.rules.size() && index.column() == When)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QStringList RuleModel::mimeTypes() const
{
    return {dragged};
}

QMimeData *RuleModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(dragged, QByteArray::number(indexes.first().row()));
    return data;
}

bool RuleModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &)
{
    if (!data->hasFormat(dragged))
        return false;
    const int from = data->data(dragged).toInt();
    const int count = int(m_config.rules.size());
    const int before = row < 0 || row > count ? count : row;
    Q_EMIT moveRequested(from, before > from ? before - 1 : before);
    return false; // the view has nothing to take away
}

} // namespace wirebell
