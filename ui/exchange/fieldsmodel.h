// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/messagecontent.h"
#include "ui/exchange/secretmask.h"

#include <QAbstractTableModel>

namespace wirebell {

/// The field lines of a message in the order of the wire, duplicates in place. Headings stand before the fields of
/// interim responses and before trailers.
class FieldsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Mark, Name, Value, ColumnCount };

    explicit FieldsModel(QObject *parent = nullptr);

    void setFields(const std::vector<FieldRow> &rows, const SecretMask &mask);
    void setSecretsShown(bool shown);
    bool isHeading(int row) const;
    /// As shown: secrets hidden, bytes that are no text as "\xE9".
    QString text(int row, int column) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;

private:
    QString value(const FieldRow &row) const;
    QString heading(const FieldRow &row) const;

    std::vector<FieldRow> m_rows;
    SecretMask m_mask;
    bool m_secretsShown = false;
};

} // namespace wirebell
