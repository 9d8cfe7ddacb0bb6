// SPDX-License-Identifier: MIT
#pragma once

#include "query/query.h"
#include "ui/exchange/exchangeview.h"
#include "ui/mainwindow/session.h"

#include <QObject>

#include <map>

class QStackedWidget;

namespace wirebell {

class CollectionSidebar;
class CatcherAuthority;
class CatcherSidebar;
class Composer;
class EndpointBook;
class LocalCatcher;
class ExchangeList;
class ExchangeWatch;
class FilePane;
class KeepForm;
class ListPane;
class LogKeeping;
class LogThread;
class Shelf;
class WindowActions;

/// The modes' own parts, made when they are first looked at: what stands over the exchange (the composer or a list) and
/// the sidebar; and which exchange each mode shows.
class Deck : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned; all outlives the deck. The stacks get the parts.
    struct Rooms
    {
        LocalCatcher &catcher;
        EndpointBook &endpoints;
        CatcherAuthority &authority;
        LogThread &log;
        LogKeeping &keeping;
    };

    Deck(Composer &composer, Shelf &shelf, const Rooms &rooms, WindowActions &actions, QStackedWidget &tops,
         QStackedWidget &sidebars, QObject *parent);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// What the mode shows.
    const ExchangeContent &content() const;
    /// The list of the mode at hand, with its head; null in Collections.
    ListPane *pane() const;
    ExchangeList *list() const;
    /// Null until the log was looked at.
    KeepForm *keepForm() const { return m_keepForm; }

    /// In the log's place, a file of exchanges is shown until it is closed.
    void openFile(const QString &path);
    void closeFile();
    bool hasFile() const { return m_file != nullptr; }
    CollectionSidebar &collections() const { return *m_collections; }
    /// Null until the catcher was looked at.
    CatcherSidebar *catcher() const { return m_catcherBar; }
    /// The mode at hand shows this exchange of the log.
    void show(const QUuid &id);
    /// The catcher's list shows this exchange, where it has it.
    void showCaught(const QUuid &id);

Q_SIGNALS:
    void modeChanged();
    /// What the mode at hand shows.
    void contentChanged(const wirebell::ExchangeContent &content);
    void said(const QString &sentence);
    /// What is selected in a list of the mode at hand, or what is known of it.
    void chosenChanged();
    /// An endpoint was chosen; -1: all of them.
    void endpointChosen(int endpoint);
    /// Another place to listen at was chosen.
    void placeEdited();

private:
    struct Listing
    {
        ListPane *pane = nullptr;
        ExchangeWatch *watch = nullptr;
        Query base = {};
        qint64 since = 0; ///< what came before is not listed; milliseconds since 1970-01-01 UTC
    };

    void makeCollections(Shelf &shelf);
    void makeListing(Mode mode);
    void makeCatcherBar();
    void narrow(Mode mode);
    bool showsFile() const { return m_file && m_mode == Mode::Log; }
    QList<QAction *> menu() const;
    void take(Mode mode, const ExchangeContent &content);

    Composer &m_composer;
    Rooms m_rooms;
    WindowActions &m_actions;
    QStackedWidget &m_tops;
    QStackedWidget &m_sidebars;
    CollectionSidebar *m_collections = nullptr;
    CatcherSidebar *m_catcherBar = nullptr;
    std::map<Mode, Listing> m_listings;
    std::map<Mode, QWidget *> m_bars; ///< the sidebars
    std::map<Mode, ExchangeContent> m_contents;
    FilePane *m_file = nullptr; ///< the stack's
    ExchangeContent m_fileContent;
    KeepForm *m_keepForm = nullptr;
    Mode m_mode = Mode::Collections;
};

} // namespace wirebell
