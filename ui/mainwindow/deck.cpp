// SPDX-License-Identifier: MIT
#include "ui/mainwindow/deck.h"

#include "phrase/phrase.h"
#include "ui/catcher/catchersidebar.h"
#include "ui/catcher/endpointbook.h"
#include "ui/catcher/endpointquery.h"
#include "ui/catcher/listenform.h"
#include "ui/catcher/localcatcher.h"
#include "ui/catcher/trustwindow.h"
#include "ui/collection/collectionsidebar.h"
#include "ui/composer/composer.h"
#include "ui/log/exchangewatch.h"
#include "ui/log/filepane.h"
#include "ui/log/keepform.h"
#include "ui/log/listpane.h"
#include "ui/log/logsidebar.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/searchfield.h"

#include <QDateTime>
#include <QStackedWidget>

namespace wirebell {

using namespace Qt::StringLiterals;

Deck::Deck(Composer &composer, Shelf &shelf, const Rooms &rooms, WindowActions &actions, QStackedWidget &tops,
           QStackedWidget &sidebars, QObject *parent)
    : QObject(parent)
    , m_composer(composer)
    , m_rooms(rooms)
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
    connect(m_actions.clearList, &QAction::triggered, this, [this] {
        Listing &listing = m_listings[m_mode];
        listing.since = listing.since ? 0 : QDateTime::currentMSecsSinceEpoch();
        narrow(m_mode);
    });
    m_actions.followNewest->setEnabled(false);
    m_actions.clearList->setEnabled(false);
}

void Deck::makeCollections(Shelf &shelf)
{
    m_collections = new CollectionSidebar(
        shelf, m_rooms.log,
        {.newRequest = m_actions.newTab, .openFolder = m_actions.openFolder, .closeFolder = m_actions.closeFolder});
    m_collections->setObjectName(u"collectionSidebar"_s);
    m_sidebars.addWidget(m_collections);
    m_bars[Mode::Collections] = m_collections;
}

void Deck::makeListing(Mode mode)
{
    using enum ExchangeListModel::Column;
    Listing &listing = m_listings[mode];
    const QList<QAction *> tools{m_actions.followNewest, m_actions.clearList, m_actions.editAndSend};
    if (mode == Mode::Catcher) {
        listing.pane = new ListPane(m_rooms.log, {Number, Time, Method, Target, ExchangeListModel::Endpoint, Outcome, RequestSize, Duration, Note},
                                    {.title = tr("Caught requests"),
                                     .filter = tr("Filter, e.g. POST 200 /bell"),
                                     .empty = tr("Requests appear here as they arrive at the catcher's address."),
                                     .nameOfList = tr("Caught requests")},
                                    tools);
        listing.base = caughtBy(nullptr);
        makeCatcherBar();
    } else {
        listing.pane = new ListPane(m_rooms.log, {Number, Time, Kind, Method, Target, Outcome, Out, In, Duration},
                                    {.title = tr("Log"),
                                     .filter = tr("Filter, e.g. GET 4xx example.com"),
                                     .empty = tr("What is sent and what is caught appears here."),
                                     .nameOfList = tr("Exchanges")},
                                    tools);
        auto *bar = new LogSidebar(m_rooms.log);
        bar->setObjectName(u"logSidebar"_s);
        m_keepForm = new KeepForm(m_rooms.keeping, m_rooms.log);
        bar->setForm(m_keepForm, m_actions.keeping);
        connect(bar, &LogSidebar::chosen, this, [this](const Query &query) {
            m_listings[Mode::Log].base = query;
            narrow(Mode::Log);
        });
        m_bars[mode] = bar;
    }
    const QString name = mode == Mode::Catcher ? u"caught"_s : u"logged"_s;
    listing.pane->setObjectName(name + u"Pane"_s);
    listing.pane->list().setObjectName(name);
    listing.pane->filter().setObjectName(name + u"Filter"_s);
    listing.pane->setDeeds(m_rooms.keeping, true, menu());
    listing.pane->list().addAction(m_actions.deleteExchanges);
    narrow(mode);
    listing.watch = new ExchangeWatch(m_rooms.log, this);
    m_tops.addWidget(listing.pane);
    m_sidebars.addWidget(m_bars[mode]);

    ExchangeList &rows = listing.pane->list();
    rows.setFollowsNewest(true);
    connect(&rows, &ExchangeList::chosen, listing.watch, &ExchangeWatch::watch);
    connect(&rows, &ExchangeList::followsNewestChanged, m_actions.followNewest, &QAction::setChecked);
    connect(&rows, &ExchangeList::chosenChanged, this, &Deck::chosenChanged);
    connect(&rows.rows(), &ExchangeListModel::emptied, this, [this, mode] {
        m_listings[mode].watch->stop();
        take(mode, {});
    });
    connect(listing.watch, &ExchangeWatch::loaded, this,
            [this, mode](const ExchangeContent &content) { take(mode, content); });
    connect(listing.watch, &ExchangeWatch::failed, this,
            [this](const Error &error) { Q_EMIT said(phrase(error).text()); });
}

void Deck::makeCatcherBar()
{
    m_catcherBar = new CatcherSidebar(m_rooms.catcher, m_rooms.endpoints, m_rooms.authority, m_rooms.log,
                                      {.listen = m_actions.listen,
                                       .copyAddress = m_actions.copyEndpointAddress,
                                       .addEndpoint = m_actions.addEndpoint,
                                       .renameEndpoint = m_actions.renameEndpoint,
                                       .pauseEndpoint = m_actions.pauseEndpoint,
                                       .stopEndpoint = m_actions.stopEndpoint,
                                       .removeEndpoint = m_actions.removeEndpoint,
                                       .place = m_actions.place});
    m_catcherBar->setObjectName(u"catcherSidebar"_s);
    m_bars[Mode::Catcher] = m_catcherBar;
    const auto choose = [this](int endpoint) {
        const bool one = endpoint >= 0 && endpoint < m_rooms.endpoints.size();
        m_listings[Mode::Catcher].base = caughtBy(one ? &m_rooms.endpoints.at(endpoint) : nullptr);
        narrow(Mode::Catcher);
        Q_EMIT endpointChosen(endpoint);
    };
    connect(m_catcherBar, &CatcherSidebar::chosen, this, choose);
    connect(&m_rooms.endpoints, &EndpointBook::edited, this, [this, choose](int index) {
        if (index == m_catcherBar->endpoint())
            choose(index); // under its new name
    });
    connect(&m_catcherBar->listening(), &ListenForm::edited, this, &Deck::placeEdited);
    connect(&m_catcherBar->listening(), &ListenForm::trustRequested, this, [this] {
        QString origin;
        for (const QString &each : m_rooms.catcher.status().origins) {
            if (origin.isEmpty() && each.startsWith("https:"_L1))
                origin = each;
        }
        (new TrustWindow(m_rooms.authority, origin, m_catcherBar->window()))->show();
    });
}

void Deck::narrow(Mode mode)
{
    const Listing &listing = m_listings[mode];
    Query query = listing.base;
    if (listing.since)
        query.conditions.append({.key = QueryKey::Moment, .least = listing.since});
    listing.pane->setBase(query);
    if (mode == m_mode) {
        m_actions.clearList->setText(listing.since ? tr("Show a&ll") : tr("C&lear"));
        m_actions.clearList->setIcon(icon(listing.since ? u"undo"_s : u"trash"_s));
    }
}

void Deck::show(const QUuid &id)
{
    if (m_mode == Mode::Collections)
        m_composer.showExchange(id);
    else if (showsFile())
        m_file->show(id);
    else if (m_listings.contains(m_mode))
        m_listings[m_mode].watch->watch(id);
}

void Deck::showCaught(const QUuid &id)
{
    if (m_mode == Mode::Catcher)
        show(id);
}

void Deck::openFile(const QString &path)
{
    closeFile();
    m_file = new FilePane(path, m_rooms.keeping, {m_actions.editAndSend}, menu());
    m_tops.addWidget(m_file);
    m_sidebars.addWidget(m_file->sidebar());
    connect(m_file, &FilePane::contentChanged, this, [this](const ExchangeContent &content) {
        m_fileContent = content;
        if (showsFile())
            Q_EMIT contentChanged(content);
    });
    connect(m_file, &FilePane::failed, this, [this](const Error &error) { Q_EMIT said(phrase(error).text()); });
    connect(m_file, &FilePane::closeRequested, this, &Deck::closeFile);
    connect(&m_file->pane().list(), &ExchangeList::chosenChanged, this, &Deck::chosenChanged);
    setMode(Mode::Log);
}

void Deck::closeFile()
{
    if (!m_file)
        return;
    FilePane *gone = std::exchange(m_file, nullptr);
    gone->disconnect(this);
    m_fileContent = {};
    m_tops.removeWidget(gone);
    gone->deleteLater();
    if (m_mode == Mode::Log)
        setMode(m_mode);
}

void Deck::setMode(Mode mode)
{
    if (mode != Mode::Collections && !m_listings.contains(mode))
        makeListing(mode);
    m_mode = mode;
    m_tops.setCurrentWidget(mode == Mode::Collections ? static_cast<QWidget *>(&m_composer)
                            : showsFile()             ? static_cast<QWidget *>(m_file)
                                                      : m_listings[mode].pane);
    m_sidebars.setCurrentWidget(showsFile() ? m_file->sidebar() : m_bars[mode]);
    (mode == Mode::Collections ? m_actions.collections : mode == Mode::Catcher ? m_actions.catcher : m_actions.log)
        ->setChecked(true);
    m_actions.followNewest->setEnabled(list() && !showsFile());
    m_actions.clearList->setEnabled(list() && !showsFile());
    if (list())
        narrow(mode);
    m_actions.followNewest->setChecked(list() && list()->followsNewest());
    Q_EMIT modeChanged();
    Q_EMIT contentChanged(content());
}

const ExchangeContent &Deck::content() const
{
    static const ExchangeContent none;
    if (showsFile())
        return m_fileContent;
    const auto it = m_contents.find(m_mode);
    return it == m_contents.end() ? none : it->second;
}

ListPane *Deck::pane() const
{
    if (showsFile())
        return &m_file->pane();
    const auto it = m_listings.find(m_mode);
    return m_mode == Mode::Collections || it == m_listings.end() ? nullptr : it->second.pane;
}

ExchangeList *Deck::list() const
{
    return pane() ? &pane()->list() : nullptr;
}

/// Of a list's context menu.
QList<QAction *> Deck::menu() const
{
    return {m_actions.pin,           m_actions.colour,      m_actions.labels,  m_actions.writeNote,       nullptr,
            m_actions.sendAgainTo,   m_actions.editAndSend, m_actions.compare, nullptr,                   m_actions.saveAsRule,
            m_actions.saveAsRequest, m_actions.handOver,    nullptr,           m_actions.deleteExchanges};
}

void Deck::take(Mode mode, const ExchangeContent &content)
{
    m_contents[mode] = content;
    if (mode == m_mode && !showsFile())
        Q_EMIT contentChanged(content);
}

} // namespace wirebell
