// SPDX-License-Identifier: MIT
#pragma once

#include "wire/websocketreading.h"

#include <QAbstractTableModel>

namespace wirebell {

/// The messages of a WebSocket and its control frames, in order of time.
class MessagesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { From, Time, Type, Size, Content, ColumnCount };

    explicit MessagesModel(QObject *parent = nullptr);

    /// Times count from `begun`. Messages that were there before keep their rows.
    void setMessages(const QList<WebSocketMessage> &messages, MonotonicTime begun);
    const WebSocketMessage &message(int row) const { return m_messages.at(row); }

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

private:
    QString text(const WebSocketMessage &message, int column) const;

    QList<WebSocketMessage> m_messages;
    MonotonicTime m_begun = 0;
};

/// What a close frame says: code, its meaning (RFC 6455, 7.4.1) and the reason that was given.
QString closeWords(QByteArrayView payload);

} // namespace wirebell
