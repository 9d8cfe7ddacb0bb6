// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>

namespace wirebell {

class EndpointBook;
class LocalCatcher;

/// The sidebar's rows: all endpoints together, then each. Dragging moves an endpoint.
class EndpointModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole + 1, WordsRole, CountRole, StateRole };
    enum class State : quint8 { Listening, Paused, Silent, Stopped, Failed };

    /// Nothing is owned; both outlive the model.
    EndpointModel(EndpointBook &book, LocalCatcher &catcher, QObject *parent = nullptr);

    /// How many were caught: of all, then of each in order; a list of another length is taken as far as it goes.
    void setCounts(const QList<qint64> &counts);

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    Qt::DropActions supportedDropActions() const final { return Qt::MoveAction; }
    QStringList mimeTypes() const final;
    QMimeData *mimeData(const QModelIndexList &indexes) const final;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const final;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) final;

Q_SIGNALS:
    /// Of endpoints, not rows. Nothing was moved yet.
    void moveRequested(int from, int to);

private:
    State state(int endpoint) const;

    EndpointBook &m_book;
    LocalCatcher &m_catcher;
    QList<qint64> m_counts;
};

} // namespace wirebell
