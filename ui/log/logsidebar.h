// SPDX-License-Identifier: MIT
#pragma once

#include "ui/log/logthread.h"

#include <QWidget>

class QListView;
class QStandardItemModel;

namespace wirebell {

/// Parts of the log to choose from, with how many exchanges each holds.
class LogSidebar : public QWidget
{
    Q_OBJECT

public:
    /// `log` is not owned and outlives the sidebar.
    explicit LogSidebar(LogThread &log, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const wirebell::Query &query);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void count();

    LogThread &m_log;
    QListView *m_list;
    QStandardItemModel *m_parts;
    QList<Query> m_queries;
    TicketHolder m_ticket;
    bool m_asking = false;
};

} // namespace wirebell
