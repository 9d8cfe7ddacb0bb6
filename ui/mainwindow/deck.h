// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/exchangeview.h"
#include "ui/mainwindow/session.h"

#include <QObject>

#include <map>

class QStackedWidget;

namespace wirebell {

class CatcherSidebar;
class CollectionSidebar;
class Composer;
class Endpoint;
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
    Deck(Composer &composer, Shelf &shelf, Endpoint &endpoint, LogThread &log, WindowActions &actions,
         QStackedWidget &tops, QStackedWidget &sidebars, QObject *parent);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// What the mode shows.
    const ExchangeContent &content() const;
    /// The list of the mode at hand; null in Collections.
    ExchangeList *list() const;
    CollectionSidebar &collections() const { return *m_collections; }

Q_SIGNALS:
    void modeChanged();
    /// What the mode at hand shows.
    void contentChanged(const wirebell::ExchangeContent &content);
    void said(const QString &sentence);

private:
    struct Listing
    {
        ListPane *pane = nullptr;
        ExchangeWatch *watch = nullptr;
    };

    void makeCollections(Shelf &shelf);
    void makeListing(Mode mode);
    void take(Mode mode, const ExchangeContent &content);

    Composer &m_composer;
    Endpoint &m_endpoint;
    LogThread &m_log;
    WindowActions &m_actions;
    QStackedWidget &m_tops;
    QStackedWidget &m_sidebars;
    CollectionSidebar *m_collections = nullptr;
    std::map<Mode, Listing> m_listings;
    std::map<Mode, QWidget *> m_bars; ///< the sidebars
    std::map<Mode, ExchangeContent> m_contents;
    Mode m_mode = Mode::Collections;
};

} // namespace wirebell
