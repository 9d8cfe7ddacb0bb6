// SPDX-License-Identifier: MIT
#include "ui/mainwindow/deck.h"

#include "phrase/phrase.h"
#include "ui/catcher/catchersidebar.h"
#include "ui/collection/collectionsidebar.h"
#include "ui/composer/composer.h"
#include "ui/log/exchangewatch.h"
#include "ui/log/listpane.h"
#include "ui/log/logsidebar.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/widgets/searchfield.h"

#include <QStackedWidget>

namespace wirebell {

using namespace Qt::StringLiterals;

Deck::Deck(Composer &composer, Shelf &shelf, Endpoint &endpoint, LogThread &log, WindowActions &actions,
           QStackedWidget &tops, QStackedWidget &sidebars, QObject *parent)
    : QObject(parent)
    , m_composer(composer)
    , m_endpoint(endpoint)
    , m_log(log)
    , m_actions(actions)
    , m_tops(tops)
    , m_sidebars(sidebars)
{
    m_tops.addWidget(&composer);
    makeCollections(shelf);
    connect(&composer, &Composer::contentChanged, this,
            [this](const ExchangeContent &content) { take(Mode::Collections, content); });
    connect(m_actions.followNewest, &QAction::triggered, this, [this](bool follow) {
        if (ExchangeList *shown = list())
            shown->setFollowsNewest(follow);
    });
    m_actions.followNewest->setEnabled(false);
}

void Deck::makeCollections(Shelf &shelf)
{
    m_collections = new CollectionSidebar(
        shelf, m_log,
        {.newRequest = m_actions.newTab, .openFolder = m_actions.openFolder, .closeFolder = m_actions.closeFolder});
    m_collections->setObjectName(u"collectionSidebar"_s);
    m_sidebars.addWidget(m_collections);
    m_bars[Mode::Collections] = m_collections;
}

void Deck::makeListing(Mode mode)
{
    using enum ExchangeListModel::Column;
    Listing &listing = m_listings[mode];
    const QList<QAction *> tools{m_actions.editAndSend, m_actions.followNewest};
    if (mode == Mode::Catcher) {
        listing.pane = new ListPane(m_log, {Number, Time, Method, Target, Outcome, RequestSize, Duration},
                                    {.title = tr("Caught requests"),
                                     .filter = tr("Filter, e.g. POST 200 /bell"),
                                     .empty = tr("Requests appear here as they arrive at the catcher's address."),
                                     .nameOfList = tr("Caught requests")},
                                    tools);
        listing.pane->setBase(Query::of(Role::Caught));
        m_bars[mode] = new CatcherSidebar(m_endpoint, m_log, m_actions.listen, m_actions.copyAddress);
        m_bars[mode]->setObjectName(u"catcherSidebar"_s);
    } else {
        listing.pane = new ListPane(m_log, {Number, Time, Kind, Method, Target, Outcome, Out, In, Duration},
                                    {.title = tr("Log"),
                                     .filter = tr("Filter, e.g. GET 4xx example.com"),
                                     .empty = tr("What is sent and what is caught appears here."),
                                     .nameOfList = tr("Exchanges")},
                                    tools);
        auto *bar = new LogSidebar(m_log);
        bar->setObjectName(u"logSidebar"_s);
        connect(bar, &LogSidebar::chosen, listing.pane, &ListPane::setBase);
        m_bars[mode] = bar;
    }
    const QString name = mode == Mode::Catcher ? u"caught"_s : u"logged"_s;
    listing.pane->setObjectName(name + u"Pane"_s);
    listing.pane->list().setObjectName(name);
    listing.pane->filter().setObjectName(name + u"Filter"_s);
    listing.watch = new ExchangeWatch(m_log, this);
    m_tops.addWidget(listing.pane);
    m_sidebars.addWidget(m_bars[mode]);

    ExchangeList &rows = listing.pane->list();
    rows.setFollowsNewest(true);
    connect(&rows, &ExchangeList::chosen, listing.watch, &ExchangeWatch::watch);
    connect(&rows, &ExchangeList::followsNewestChanged, m_actions.followNewest, &QAction::setChecked);
    connect(&rows.rows(), &QAbstractItemModel::modelReset, this, [this, mode] {
        m_listings[mode].watch->stop();
        take(mode, {});
    });
    connect(listing.watch, &ExchangeWatch::loaded, this,
            [this, mode](const ExchangeContent &content) { take(mode, content); });
    connect(listing.watch, &ExchangeWatch::failed, this,
            [this](const Error &error) { Q_EMIT said(phrase(error).text()); });
}

void Deck::setMode(Mode mode)
{
    if (mode != Mode::Collections && !m_listings.contains(mode))
        makeListing(mode);
    m_mode = mode;
    m_tops.setCurrentWidget(mode == Mode::Collections ? static_cast<QWidget *>(&m_composer) : m_listings[mode].pane);
    m_sidebars.setCurrentWidget(m_bars[mode]);
    (mode == Mode::Collections ? m_actions.collections : mode == Mode::Catcher ? m_actions.catcher : m_actions.log)
        ->setChecked(true);
    m_actions.followNewest->setEnabled(list() != nullptr);
    m_actions.followNewest->setChecked(list() && list()->followsNewest());
    Q_EMIT modeChanged();
    Q_EMIT contentChanged(content());
}

const ExchangeContent &Deck::content() const
{
    static const ExchangeContent none;
    const auto it = m_contents.find(m_mode);
    return it == m_contents.end() ? none : it->second;
}

ExchangeList *Deck::list() const
{
    const auto it = m_listings.find(m_mode);
    return m_mode == Mode::Collections || it == m_listings.end() ? nullptr : &it->second.pane->list();
}

void Deck::take(Mode mode, const ExchangeContent &content)
{
    m_contents[mode] = content;
    if (mode == m_mode)
        Q_EMIT contentChanged(content);
}

} // namespace wirebell
