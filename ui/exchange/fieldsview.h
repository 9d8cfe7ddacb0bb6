// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/fieldsmodel.h"

#include <QTableView>

namespace wirebell {

/// The fields of a message as a table: name, value, both wrapped where they are long.
class FieldsView : public QTableView
{
    Q_OBJECT

public:
    explicit FieldsView(QWidget *parent = nullptr);

    void setMessage(const MessageContent &content);
    void setSecretsShown(bool shown);

    void find(const QString &needle);
    qsizetype matchCount() const { return m_matches.size(); }
    void showMatch(qsizetype index);

Q_SIGNALS:
    void matchesChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void search();
    void copy();

    FieldsModel *m_model;
    QString m_needle;
    QList<QModelIndex> m_matches;
    QString m_empty;
};

} // namespace wirebell
