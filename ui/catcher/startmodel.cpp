// SPDX-License-Identifier: MIT
#include "ui/catcher/startmodel.h"

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

void StartModel::setStarts(const QList<AnswerStart> &starts)
{
    beginResetModel();
    m_starts = starts;
    match();
    endResetModel();
}

void StartModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_words = typed.split(u' ', Qt::SkipEmptyParts);
    match();
    endResetModel();
}

void StartModel::match()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_starts.size(); ++i) {
        const AnswerStart &start = m_starts.at(i);
        const QString text = start.title + u' ' + start.about + u' ' + start.description;
        if (std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); }))
            m_shown.append(i);
    }
}

int StartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant StartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AnswerStart &each = start(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return each.title;
    case AboutRole:
        return each.about;
    case DescriptionRole:
        return each.description;
    case Qt::AccessibleTextRole:
        return QString(each.about.isEmpty() ? each.title : each.title + u", "_s + each.about);
    default:
        return {};
    }
}

} // namespace wirebell
