// SPDX-License-Identifier: MIT
#pragma once

#include "draft/requestdraft.h"

#include <QAbstractTableModel>

namespace wirebell {

/// The parts of a multipart/form-data body, and an empty row to type the next. A part's content is text, or the bytes
/// of a file: then Content shows the file's path and File is ticked.
class PartModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Name, File, Content, Type };

    using QAbstractTableModel::QAbstractTableModel;

    const QList<DraftPart> &parts() const { return m_parts; }
    void setParts(const QList<DraftPart> &parts);
    /// Nothing happens to the empty row at the end.
    void remove(int row);
    /// Appends the file as a part of its own, or takes it as the content of `row` where that is a part.
    void takeFile(int row, const QString &path);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role) final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

Q_SIGNALS:
    /// By the user, not by setParts().
    void edited();

private:
    void append();

    QList<DraftPart> m_parts;
};

} // namespace wirebell
