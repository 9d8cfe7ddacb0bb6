// SPDX-License-Identifier: MIT
#pragma once

#include "ui/catcher/answerstart.h"

#include <QAbstractListModel>

namespace wirebell {

/// Those starts that hold every word that was typed, in title, service or description.
class StartModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int AboutRole = Qt::UserRole + 1;
    static constexpr int DescriptionRole = Qt::UserRole + 2;

    explicit StartModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    void setStarts(const QList<AnswerStart> &starts);
    void setTyped(const QString &typed);
    const AnswerStart &start(int row) const { return m_starts.at(m_shown.at(row)); }

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;

private:
    void match();

    QList<AnswerStart> m_starts;
    QStringList m_words;
    QList<qsizetype> m_shown;
};

} // namespace wirebell
