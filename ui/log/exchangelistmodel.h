// SPDX-License-Identifier: MIT
#pragma once

#include "ui/log/logthread.h"
#include "ui/log/rownotes.h"

#include <QAbstractTableModel>

namespace wirebell {

/// The exchanges of the log that a query matches, newest first. It holds what is on screen and somewhat more; other
/// rows are empty until the log's thread has delivered them.
class ExchangeListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Number, Time, Kind, Method, Target, Outcome, RequestSize, Out, In, Duration, Endpoint, Note };

    /// `log` is not owned and outlives the model.
    ExchangeListModel(LogThread &log, const QList<Column> &columns, QObject *parent = nullptr);

    const Query &query() const { return m_query; }
    void setQuery(const Query &query);
    /// The rows on screen: these are kept up to date.
    void setVisibleRows(int first, int last);

    Column column(int section) const { return m_columns.at(section); }
    /// Null where it is not there yet.
    const ExchangeRow *row(int row) const;
    /// The row of the exchange with this number; -1 where it is not held.
    int rowOf(qint64 number) const;
    /// Gives what there is to know of the rows in these ranges, first and last; asks the log where they are not held.
    /// Not called where that can't be read, or the query is another one meanwhile.
    void withRows(const QList<std::pair<int, int>> &ranges,
                  const std::function<void(const QList<ChosenExchange> &)> &act);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

Q_SIGNALS:
    /// A row, or that there is none, was read for the first time since the query was set.
    void counted();
    /// From now on other exchanges are listed: what was chosen is none of them. Behind the reset.
    void emptied();
    /// Around a reset after which the same exchanges are listed, but for some that are gone, or came back. Where none of
    /// those that were held is listed any more, emptied() comes instead of the latter.
    void aboutToRearrange();
    void rearranged();

private:
    void refresh();
    void rearrange();
    void place(const QList<ExchangeRow> &rows, const LogPlaces &places);
    void wantNotes();
    void take(const LogPage &page);
    /// A name for a row that it keeps while rows come before and behind it.
    qint64 rank(int row) const { return m_count - m_older - 1 - row; }
    QString text(const ExchangeRow &row, Column column) const;

    LogThread &m_log;
    RowNotes m_notes;
    QList<Column> m_columns;
    Query m_query;
    QHash<qint64, ExchangeRow> m_rows; ///< by rank
    qint64 m_count = 0;
    qint64 m_older = 0; ///< of them, as LogPage has it
    qint64 m_begun = 0;
    int m_first = 0;
    int m_last = 63;
    TicketHolder m_ticket;
    QElapsedTimer m_rearranging; ///< since rows were found to be gone; not valid where none are
    bool m_known = false;  ///< m_count was read
    bool m_asking = false;
    bool m_again = false; ///< something changed while the log was asked
};

} // namespace wirebell
