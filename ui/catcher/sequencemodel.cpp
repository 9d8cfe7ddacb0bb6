// SPDX-License-Identifier: MIT
#include "ui/catcher/sequencemodel.h"

#include "ui/catcher/rulewords.h"

#include <QLocale>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

qint64 delayOf(const Answer &answer)
{
    const auto it = std::ranges::find(answer.faults, FaultKind::DelayHead, &Fault::kind);
    return it == answer.faults.end() ? 0 : it->amount;
}

void setDelay(Answer &answer, qint64 milliseconds)
{
    answer.faults.removeIf([](const Fault &fault) { return fault.kind == FaultKind::DelayHead; });
    if (milliseconds > 0)
        answer.faults.prepend({.kind = FaultKind::DelayHead, .amount = milliseconds});
}

SequenceModel::SequenceModel(QObject *parent) : QAbstractTableModel(parent) {}

void SequenceModel::setSequence(const AnswerSequence &sequence)
{
    if (sequence == m_sequence)
        return;
    if (sequence.answers.size() == m_sequence.answers.size()) {
        m_sequence = sequence;
        Q_EMIT dataChanged(index(0, Number), index(rowCount() - 1, Turn));
        return;
    }
    beginResetModel();
    m_sequence = sequence;
    endResetModel();
}

void SequenceModel::setCalls(qint64 calls)
{
    if (std::exchange(m_calls, calls) != calls && rowCount() > 0)
        Q_EMIT dataChanged(index(0, Turn), index(rowCount() - 1, Turn));
}

int SequenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sequence.answers.size());
}

int SequenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QString SequenceModel::turn(int row) const
{
    const int count = rowCount();
    if (m_calls < 0)
        return {};
    const qint64 next = m_sequence.repeats ? m_calls % count : qMin<qint64>(m_calls, count - 1);
    const bool last = row == count - 1;
    if (row == next)
        return last && !m_sequence.repeats ? tr("next, stays") : tr("next");
    return row < next ? tr("used") : QString();
}

QVariant SequenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Answer &answer = m_sequence.answers.at(index.row());
    if (role == StatusRole)
        return answer.status;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Number:
        return QString::number(index.row() + 1);
    case Status:
        return statusWords(answer);
    case Delay:
        return role == Qt::EditRole ? QString::number(delayOf(answer))
                                    : tr("%1 ms").arg(QLocale().toString(delayOf(answer)));
    default:
        return turn(index.row());
    }
}

bool SequenceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    Answer answer = m_sequence.answers.at(index.row());
    if (index.column() == Status) {
        const auto status = typedStatus(value.toString());
        if (!status)
            return false;
        std::tie(answer.status, answer.reason) = *status;
    } else {
        bool isNumber = false;
        const qint64 delay = value.toString().section(u' ', 0, 0).toLongLong(&isNumber);
        if (!isNumber || delay < 0)
            return false;
        setDelay(answer, delay);
    }
    Q_EMIT edited(index.row(), answer);
    return true;
}

QVariant SequenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return u"#"_s;
    case Status:
        return tr("Status");
    case Delay:
        return tr("Delay");
    default:
        return {};
    }
}

Qt::ItemFlags SequenceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags all = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Status || index.column() == Delay ? all | Qt::ItemIsEditable : all;
}

} // namespace wirebell
