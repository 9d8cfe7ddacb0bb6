// SPDX-License-Identifier: MIT
#pragma once

#include "ui/log/logthread.h"

#include <QHash>
#include <QObject>

namespace wirebell {

/// The notes of the rows that are looked at, read one batch after the other and kept for some thousand rows.
class RowNotes : public QObject
{
    Q_OBJECT

public:
    /// `log` is not owned and outlives this object.
    explicit RowNotes(LogThread &log, QObject *parent = nullptr);

    /// Null where it was not read yet.
    const RowNote *find(const ExchangeRow &row) const;
    /// Reads those that are not known, or are of an earlier state; arrived() follows where there are any.
    void want(const QList<ExchangeRow> &rows);

Q_SIGNALS:
    void arrived();

private:
    void ask();

    LogThread &m_log;
    QHash<QUuid, RowNote> m_notes;
    QList<ExchangeRow> m_wanted;
    TicketHolder m_ticket;
    bool m_asking = false;
};

} // namespace wirebell
