// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/exchangeview.h"
#include "ui/exchange/readingthread.h"
#include "ui/mainwindow/session.h"
#include "ui/widgets/highlighting.h"

#include <QMainWindow>
#include <QTimer>

class QEventLoopLocker;
class QSplitter;
class QStackedWidget;

namespace wirebell {

class CatcherAuthority;
class CommandPalette;
class Comparing;
class Composer;
class Deck;
class EndpointBook;
class ExchangeDeeds;
class LocalCatcher;
class KeptDeeds;
class LogKeeping;
class LogThread;
class NoticeBar;
class Outbound;
class PaletteSource;
class Panes;
class ReplyPane;
struct Rule;
class Saving;
class SecretStore;
class SessionSecrets;
class Shelf;
class StatusLine;
class WindowActions;

/// The window: it lays the panels out, connects them, and remembers how it was left.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// The rooms behind the panels; not owned, they outlive the window.
    struct Rooms
    {
        Outbound &outbound;
        LocalCatcher &catcher;
        EndpointBook &endpoints;
        CatcherAuthority &authority;
        LogThread &log;
        SecretStore &secrets;
        LogKeeping &keeping;
    };

    MainWindow(const Rooms &rooms, const Session &session, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Fit for a file: without secrets.
    Session session() const;
    /// A sentence that concerns all of the window.
    void say(const QString &sentences);
    /// Shows a file of exchanges that were handed over, in the log's place.
    void openExchanges(const QString &path);

Q_SIGNALS:
    /// Once: the window is on screen. What can wait is begun then.
    void painted();
    /// Something changed that a restart should bring back.
    void sessionChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectModes();
    void connectComposer();
    void connectCollections();
    void connectCatcher();
    void connectEndpoints();
    void makeReply();
    void chooseEndpoint();
    void addRule(const Rule &rule, const QString &endpoint);
    void connectSecrets();
    void connectKeeping();
    void passSession();
    void openPalette();
    void openSample(int number);
    void setMode(Mode mode);
    void showContent(const ExchangeContent &content);
    void showWelcome(bool welcome);
    void fold(bool folded);
    void foldByItself();
    void showSidebar(bool shown);
    void keepSizes();
    void giveSizes();
    void markChosen();
    void countLog();
    void remember() { m_remember.start(); }
    void orderTabs();
    QString rowsName() const;

    Rooms m_rooms;
    Session m_session; ///< as it was begun with; kept up to date for what no widget holds
    Highlighting m_highlighting;
    WindowActions *m_actions;
    std::unique_ptr<Shelf> m_shelf;
    Composer *m_composer = nullptr;
    QWidget *m_strip = nullptr;
    QStackedWidget *m_sidebars = nullptr;
    QStackedWidget *m_tops = nullptr;
    QSplitter *m_middle = nullptr; ///< sidebar | rows
    QSplitter *m_parts = nullptr;  ///< composer or list over the exchange
    QSplitter *m_bottom = nullptr; ///< exchange | reply
    ExchangeView *m_exchange = nullptr;
    ReplyPane *m_reply = nullptr; ///< made with the catcher's mode
    NoticeBar *m_notice = nullptr;
    StatusLine *m_status = nullptr;
    CommandPalette *m_palette = nullptr;
    PaletteSource *m_source = nullptr;
    Deck *m_deck = nullptr;
    Comparing *m_comparing = nullptr;
    ExchangeDeeds *m_deeds = nullptr;
    Saving *m_saving = nullptr;
    SessionSecrets *m_secrets = nullptr;
    Panes *m_panes = nullptr;
    QAction *m_bothEnds = nullptr; ///< the exchange view's
    QAction *m_sendAgain = nullptr;
    QTimer m_remember;
    TicketHolder m_counting;
    bool m_countAsked = false;
    bool m_painted = false;
    bool m_endsShown = false;
    bool m_foldedByItself = false;
    bool m_welcomes = false;
    bool m_narrow = false;
    bool m_saidMemoryOnly = false;
    std::unique_ptr<QEventLoopLocker> m_staying; ///< closed, and the keychain is still to take something
};

} // namespace wirebell
