// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/readingthread.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QScrollArea;

namespace wirebell {

class CatcherAuthority;
class EndpointBook;
class EndpointModel;
class ElidedLabel;
class ListenForm;
class LinkButton;
class LocalCatcher;
class LogThread;

/// Where the catcher listens, and its endpoints: all together, then each with what it answers and how many requests it
/// has caught.
class CatcherSidebar : public QWidget
{
    Q_OBJECT

public:
    /// The window's; not owned.
    struct Actions
    {
        QAction *listen;      ///< starts and stops it
        QAction *copyAddress; ///< of what is chosen
        QAction *addEndpoint;
        QAction *renameEndpoint;
        QAction *pauseEndpoint;
        QAction *stopEndpoint; ///< starts it too
        QAction *removeEndpoint;
        QAction *place;       ///< checked: port, network and TLS are shown
    };

    /// Nothing is owned; all outlives the sidebar.
    CatcherSidebar(LocalCatcher &catcher, EndpointBook &book, CatcherAuthority &authority, LogThread &log,
                   const Actions &actions, QWidget *parent = nullptr);

    /// -1: all of them.
    int endpoint() const;
    void setEndpoint(int index);
    /// Where the chosen endpoint is reached, with its path, or all of them; empty while that is not so.
    QString address() const;
    /// Port or TLS were changed, or the steps for trusting the certificates are wanted.
    ListenForm &listening() const { return *m_form; }

Q_SIGNALS:
    /// -1: all of them.
    void chosen(int endpoint);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void describe();
    void describeBook();
    void count();
    /// Port, network and TLS take no more height than they need, and scroll where there is less.
    void boundPlace();

    LocalCatcher &m_catcher;
    EndpointBook &m_book;
    LogThread &m_log;
    Actions m_actions;
    QLabel *m_state;
    QLineEdit *m_address;
    QWidget *m_tls;
    QLabel *m_note;
    ListenForm *m_form;
    QScrollArea *m_place; ///< holds the form
    EndpointModel *m_model;
    QListView *m_list;
    QWidget *m_undoRow;
    ElidedLabel *m_undoText;
    LinkButton *m_undo;
    QWidget *m_file;
    QLabel *m_fileNote;
    LinkButton *m_setAside;
    TicketHolder m_counting;
    bool m_asking = false;
    int m_wanted = -1; ///< the chosen endpoint, over a reset of the list
};

} // namespace wirebell
