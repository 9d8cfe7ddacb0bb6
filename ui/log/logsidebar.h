// SPDX-License-Identifier: MIT
#pragma once

#include "ui/log/logthread.h"

#include <QWidget>

class QAction;
class QListView;
class QScrollArea;
class QStandardItemModel;

namespace wirebell {

class PaneHead;

/// Parts of the log to choose from, with how many exchanges each holds.
class LogSidebar : public QWidget
{
    Q_OBJECT

public:
    /// `log` is not owned and outlives the sidebar.
    explicit LogSidebar(LogThread &log, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Puts the form under the parts, to be shown while `shown` is checked; a button for that stands in the head. The
    /// sidebar's then. Once.
    void setForm(QWidget *form, QAction *shown);

Q_SIGNALS:
    void chosen(const wirebell::Query &query);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void count();
    /// The form takes no more height than it needs, and scrolls where there is less.
    void boundForm();

    LogThread &m_log;
    PaneHead *m_head;
    QListView *m_list;
    QStandardItemModel *m_parts;
    QList<Query> m_queries;
    TicketHolder m_ticket;
    QScrollArea *m_place = nullptr; ///< holds the form
    bool m_asking = false;
};

} // namespace wirebell
