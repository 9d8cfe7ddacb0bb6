// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>

namespace wirebell {

/// A table of what is typed row by row, with an empty row at the end to type the next, and one column of ticks. What the
/// rows are made of, Entries (ui/composer/entries.h) knows.
class EntryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    EntryModel(int columns, int tickColumn, QObject *parent);

    /// Nothing happens to the empty row at the end.
    void remove(int row);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role) final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

Q_SIGNALS:
    /// By the user, not by what sets all entries.
    void edited();

protected:
    bool isEmptyRow(const QModelIndex &index) const { return index.row() == size(); }
    /// Makes the empty row an entry and adds the next.
    void append();
    void tellEdited(int row);

    virtual int size() const = 0;
    virtual void addEntry() = 0;
    virtual void removeEntry(int row) = 0;
    /// Puts what was typed or ticked into an entry. Whether that changed it.
    virtual bool change(int row, int column, const QVariant &value) = 0;
    virtual bool canTick(int row) const = 0;
    virtual QString title(int column) const = 0;

private:
    int m_columns;
    int m_tickColumn;
};

} // namespace wirebell
