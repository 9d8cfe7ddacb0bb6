// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"

#include <QAbstractTableModel>

namespace wirebell {

/// The parts of an answer's content in the order in which they leave: the body, then its pieces, and how long the
/// catcher waits before each of these. The waits can be typed in place.
class PieceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { After, Text };

    explicit PieceModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// `body`: what stands for the body, in a line. `pieces`: behind it.
    void setParts(const QString &body, const QList<AnswerPiece> &pieces);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role) final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;

Q_SIGNALS:
    /// The wait before the part in this row was changed by the user, to so many milliseconds. The model has it not yet.
    void pauseEdited(int row, qint64 pause);

private:
    QString m_body;
    QList<AnswerPiece> m_pieces;
};

/// Some bytes as one short line: ends of lines become "↵"; what is no UTF-8 is counted.
QString lineOf(const QByteArray &bytes);

} // namespace wirebell
