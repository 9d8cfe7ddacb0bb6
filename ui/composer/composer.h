// SPDX-License-Identifier: MIT
#pragma once

#include "draft/environment.h"
#include "ui/composer/openrequest.h"
#include "ui/composer/requesteditor.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QTimer;

namespace wirebell {

class Dispatch;
class DocumentTabs;
class LogThread;
class SecretStore;
class Outbound;
class ReplaySeries;

/// The open requests, one a tab, with the controls that the chosen one is typed into. What the exchange view shows for
/// it, the preview of its bytes and then what came of sending them, is told by contentChanged().
class Composer : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        RequestEditor::Actions editor;
        QAction *newTab;
    };

    /// Nothing is owned; all outlives the composer.
    Composer(Outbound &outbound, LogThread &log, SecretStore &secrets, Highlighting &highlighting,
             const Actions &actions, QWidget *parent = nullptr);
    ~Composer() override;

    int count() const { return int(m_tabs.size()); }
    int currentIndex() const;
    const OpenRequest &request(int index) const;
    const OpenRequest &current() const { return request(currentIndex()); }

    /// Shows it in a tab of its own; one with the same file comes to the front instead. An empty tab gives way.
    void open(const OpenRequest &request);
    /// As at the end of the program before. The list may be empty.
    void restore(const QList<OpenRequest> &requests, int current);
    /// Changes the open requests; nothing is told of one that stays as it was.
    void amend(const std::function<void(OpenRequest &)> &amendment);
    void openNew();
    void close(int index);
    /// Brings back the tab that was closed last.
    void reopenClosed();
    /// The chosen request, about to be saved as it is now.
    const OpenRequest &beginSaving();
    /// The request of `saved.tab` was saved so. What was typed into it meanwhile stays.
    void setSaved(const OpenRequest &saved);

    /// The catcher's own address, "http://127.0.0.1:9000"; empty while it does not listen.
    void setCatcher(const QString &origin);
    void send();
    void stop();
    /// The bytes of an exchange once more; where none left, the request as it is typed. From a list (`elsewhere`) no
    /// tab shows it.
    void sendAgain(const std::shared_ptr<const Exchange> &exchange, bool elsewhere);
    /// Takes a recorded request into a tab of its own, to be edited; opened() or said() follows.
    void openCopyOf(const std::shared_ptr<const Exchange> &exchange);
    /// Shows an exchange of the log for the chosen request.
    void showExchange(const QUuid &id);

    /// What sends recorded requests to other places, and many times.
    ReplaySeries &replays() const { return *m_replays; }

    RequestEditor &editor() const { return *m_editor; }
    /// A sentence in the line under the URL, about the chosen request.
    void say(const QString &problem);

Q_SIGNALS:
    void contentChanged(const wirebell::ExchangeContent &content);
    /// Tabs or drafts changed: what a restart brings back.
    void changed();
    void currentChanged();
    /// A recorded request was taken into a tab.
    void copyOpened();
    /// Something stands against what was asked, and no line of a tab tells it.
    void said(const QString &sentence);
    /// A request left that no tab shows.
    void leftElsewhere(const QUuid &id);

private:
    struct Tab;

    Tab &tab() const;
    Tab *find(quint64 key) const;
    QWidget *makeTabRow(QAction *newTab);
    void insert(const OpenRequest &request);
    void chosen();
    void describe(int index);
    void edited();
    void preview();
    void refuse(quint64 key, const Error &error);
    QString problemText(const Error &error) const;
    void setContent(Tab &tab, const ExchangeContent &content);
    void showUnderWay();

    Actions m_actions;
    ReadingThread m_thread;
    std::vector<std::unique_ptr<Tab>> m_tabs;
    QList<OpenRequest> m_closed;
    DocumentTabs *m_bar;
    RequestEditor *m_editor;
    Dispatch *m_dispatch;
    ReplaySeries *m_replays;
    QTimer *m_pause;
    TicketHolder m_previewing;
    TicketHolder m_copying;
    Environment m_environment;
    QString m_catcher;
    quint64 m_nextKey = 1;
};

} // namespace wirebell
