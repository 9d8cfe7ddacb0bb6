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
class ListPane;
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
    };

    Deck(Composer &composer, Shelf &shelf, const Rooms &rooms, WindowActions &actions, QStackedWidget &tops,
         QStackedWidget &sidebars, QObject *parent);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// What the mode shows.
    const ExchangeContent &content() const;
    /// The list of the mode at hand; null in Collections.
    ExchangeList *list() const;
    CollectionSidebar &collections() const { return *m_collections; }
    /// Null until the catcher was looked at.
    CatcherSidebar *catcher() const { return m_catcherBar; }
    /// The catcher's list shows this exchange, where it has it.
    void showCaught(const QUuid &id);

Q_SIGNALS:
    void modeChanged();
    /// What the mode at hand shows.
    void contentChanged(const wirebell::ExchangeContent &content);
    void said(const QString &sentence);
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
    Mode m_mode = Mode::Collections;
};

} // namespace wirebell
