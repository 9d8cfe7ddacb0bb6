// SPDX-License-Identifier: MIT
#pragma once

#include "answer/endpointconfig.h"

#include <QAbstractTableModel>

namespace wirebell {

/// An endpoint's rules in their order, and behind them what is answered where none takes the request. Ticks put a rule
/// into force; dragging moves it.
class RuleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Then };

    explicit RuleModel(QObject *parent = nullptr);

    /// The same number of rules keeps the view's choice.
    void setConfig(const EndpointConfig &config);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role) final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    Qt::DropActions supportedDropActions() const final { return Qt::MoveAction; }
    QStringList mimeTypes() const final;
    QMimeData *mimeData(const QModelIndexList &indexes) const final;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) final;

Q_SIGNALS:
    void ticked(int rule, bool enabled);
    /// Nothing was moved yet.
    void moveRequested(int from, int to);

private:
    EndpointConfig m_config;
};

} // namespace wirebell
