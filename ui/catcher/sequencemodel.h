// SPDX-License-Identifier: MIT
#pragma once

#include "answer/rule.h"

#include <QAbstractTableModel>

namespace wirebell {

/// The answers of a sequence: status, the wait before it, and which of them comes next. Both can be typed in place.
class SequenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Status, Delay, Turn };
    static constexpr int StatusRole = Qt::UserRole + 1; ///< the status code

    explicit SequenceModel(QObject *parent = nullptr);

    void setSequence(const AnswerSequence &sequence);
    /// How many calls were answered; negative: not known.
    void setCalls(qint64 calls);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role) final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;

Q_SIGNALS:
    /// An answer was changed by the user. The model has it not yet.
    void edited(int index, const wirebell::Answer &answer);

private:
    QString turn(int row) const;

    AnswerSequence m_sequence;
    qint64 m_calls = -1;
};

/// How long the answer waits before its head; 0: not at all.
qint64 delayOf(const Answer &answer);
void setDelay(Answer &answer, qint64 milliseconds);

} // namespace wirebell
