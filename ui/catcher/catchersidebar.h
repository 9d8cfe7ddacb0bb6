// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/readingthread.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QStandardItem;

namespace wirebell {

class Endpoint;
class LogThread;

/// The catcher's address, whether it listens and how many requests it has caught.
class CatcherSidebar : public QWidget
{
    Q_OBJECT

public:
    /// `listen` starts and stops it, `copyAddress` copies the address. Nothing is owned; all outlives the sidebar.
    CatcherSidebar(Endpoint &endpoint, LogThread &log, QAction *listen, QAction *copyAddress,
                   QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void describe();
    void count();

    Endpoint &m_endpoint;
    LogThread &m_log;
    QLabel *m_state;
    QLineEdit *m_address;
    QLabel *m_note;
    QListView *m_list;
    QStandardItem *m_all;
    TicketHolder m_counting;
    bool m_asking = false;
};

} // namespace wirebell
