// SPDX-License-Identifier: MIT

// The part of MainWindow that connects the panels.

#include "collection/filesecrets.h"
#include "phrase/phrase.h"
#include "ui/catcher/localcatcher.h"
#include "ui/catcher/catcherauthority.h"
#include "ui/catcher/catchersidebar.h"
#include "ui/catcher/endpointbook.h"
#include "ui/catcher/replypane.h"
#include "ui/collection/collectionsidebar.h"
#include "ui/collection/samples.h"
#include "ui/collection/shelf.h"
#include "ui/composer/composer.h"
#include "ui/composer/outbound.h"
#include "ui/log/exchangelist.h"
#include "ui/log/logkeeping.h"
#include "ui/log/logthread.h"
#include "ui/mainwindow/aboutwindow.h"
#include "ui/mainwindow/commandpalette.h"
#include "ui/mainwindow/comparing.h"
#include "ui/mainwindow/deck.h"
#include "ui/mainwindow/exchangedeeds.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/palettesource.h"
#include "ui/mainwindow/panes.h"
#include "ui/mainwindow/saving.h"
#include "ui/mainwindow/sessionsecrets.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/welcome.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/searchfield.h"

#include <QActionGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSplitter>
#include <QStackedWidget>

namespace wirebell {

using namespace Qt::StringLiterals;

void MainWindow::connectModes()
{
    auto *modes = new QActionGroup(this);
    const std::pair<QAction *, Mode> actions[] = {{m_actions->collections, Mode::Collections},
                                                  {m_actions->catcher, Mode::Catcher},
                                                  {m_actions->log, Mode::Log}};
    for (const auto &[action, mode] : actions) {
        modes->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { setMode(mode); });
    }
    connect(m_deck, &Deck::contentChanged, this, &MainWindow::showContent);
    connect(m_deck, &Deck::said, this, &MainWindow::say);
    connect(m_deeds, &ExchangeDeeds::ruleMade, this, &MainWindow::addRule);
    connect(m_deeds, &ExchangeDeeds::failed, this, [this](const Error &error) { say(phrase(error).text()); });
    connect(m_comparing, &Comparing::failed, this, [this](const Error &error) { say(phrase(error).text()); });
    connect(m_actions->sidebar, &QAction::toggled, this, &MainWindow::showSidebar);
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { m_panes->step(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { m_panes->step(-1); });
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto *about = new AboutWindow(this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->show();
    });
    // Of a pair the exchange takes the room; the request is folded until it is wanted.
    connect(m_bothEnds, &QAction::toggled, this, [this] { showContent(m_deck->content()); });
    connect(m_actions->fold, &QAction::toggled, this, &MainWindow::fold);
    connect(m_actions->editAndSend, &QAction::triggered, this,
            [this] { m_composer->openCopyOf(m_deck->content().exchange); });
    connect(m_exchange, &ExchangeView::sendAgainRequested, this,
            [this] { m_composer->sendAgain(m_deck->content().exchange, m_deck->mode() != Mode::Collections); });
}

void MainWindow::connectComposer()
{
    connect(m_actions->newTab, &QAction::triggered, this, [this] {
        setMode(Mode::Collections);
        m_composer->openNew();
    });
    connect(m_actions->closeTab, &QAction::triggered, this, [this] { m_composer->close(m_composer->currentIndex()); });
    connect(m_actions->reopenTab, &QAction::triggered, this, [this] {
        setMode(Mode::Collections);
        m_composer->reopenClosed();
    });
    connect(m_actions->send, &QAction::triggered, this, [this] {
        setMode(Mode::Collections);
        m_composer->send();
    });
    connect(m_actions->stop, &QAction::triggered, m_composer, &Composer::stop);
    connect(m_actions->url, &QAction::triggered, this, [this] {
        setMode(Mode::Collections);
        m_composer->editor().focusUrl();
    });
    connect(m_composer, &Composer::changed, this, &MainWindow::remember);
    connect(m_composer, &Composer::currentChanged, this, &MainWindow::markChosen);
    connect(m_composer, &Composer::said, this, &MainWindow::say);
    connect(m_composer, &Composer::copyOpened, this, [this] { setMode(Mode::Collections); });
    connect(m_composer, &Composer::leftElsewhere, this, [this] {
        if (ExchangeList *list = m_deck->list())
            list->setFollowsNewest(true);
    });
    connect(&m_rooms.outbound, &Outbound::storeFailed, this, [this](const Error &error) { say(phrase(error).text()); });
}

void MainWindow::connectCollections()
{
    connect(m_actions->openFolder, &QAction::triggered, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Open a folder of saved requests"));
        dialog->setObjectName(u"openFolderDialog"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
            setMode(Mode::Collections);
            m_shelf->openFolder(folder);
        });
        dialog->open();
    });
    CollectionSidebar &sidebar = m_deck->collections();
    connect(m_actions->closeFolder, &QAction::triggered, this,
            [this, &sidebar] { m_shelf->closeFolder(sidebar.chosenCollection()); });
    connect(m_actions->filterRequests, &QAction::triggered, this, [this, &sidebar] {
        setMode(Mode::Collections);
        m_actions->sidebar->setChecked(true);
        m_sidebars->show();
        sidebar.filter().setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_actions->save, &QAction::triggered, this,
            [this, &sidebar] { m_saving->save(m_composer->beginSaving(), sidebar.chosenFolder()); });
    connect(m_actions->saveAs, &QAction::triggered, this,
            [this, &sidebar] { m_saving->saveAs(m_composer->beginSaving(), sidebar.chosenFolder()); });
    connect(m_saving, &Saving::saved, this, [this](const OpenRequest &request) {
        m_composer->setSaved(request);
        m_secrets->giveAway(namesIn(request.draft));
        markChosen();
    });
    connect(m_saving, &Saving::said, this, &MainWindow::say);
    connect(m_saving, &Saving::noKeychain, this, [this] { m_status->setSecrets(false); });

    connect(&sidebar, &CollectionSidebar::sampleChosen, this, &MainWindow::openSample);
    connect(&sidebar, &CollectionSidebar::fileChosen, m_shelf.get(), &Shelf::readRequest);
    connect(&sidebar, &CollectionSidebar::sentChosen, m_composer, &Composer::showExchange);
    connect(&sidebar, &CollectionSidebar::problemChosen, this, &MainWindow::say);
    connect(m_shelf.get(), &Shelf::requestRead, this, [this](const OpenRequest &request) {
        setMode(Mode::Collections);
        m_composer->open(request);
    });
    connect(m_shelf.get(), &Shelf::readingFailed, this, [this](const Error &error) { say(phrase(error).text()); });
    connect(m_shelf.get(), &Shelf::foldersChanged, this, &MainWindow::remember);
    connect(m_shelf.get(), &Shelf::treeChanged, this, &MainWindow::markChosen);
}

void MainWindow::connectCatcher()
{
    LocalCatcher &endpoint = m_rooms.catcher;
    endpoint.setPort(m_session.port);
    endpoint.setHttp2(m_session.http2);
    endpoint.setClientCheck(m_session.clients);
    connect(m_actions->listen, &QAction::triggered, this, [this, &endpoint] {
        if (endpoint.status().listening)
            endpoint.stop();
        else
            endpoint.listen();
        remember();
    });
    connect(m_actions->copyAddress, &QAction::triggered, this,
            [&endpoint] { QGuiApplication::clipboard()->setText(endpoint.origin()); });
    const auto describe = [this, &endpoint] {
        const bool listens = endpoint.status().listening;
        m_actions->listen->setText(listens ? tr("&Stop listening") : tr("&Listen"));
        m_actions->listen->setIcon(icon(listens ? u"pause"_s : u"play"_s));
        m_actions->copyAddress->setEnabled(listens);
        m_status->setCatcher(endpoint.origin(), endpoint.isOnNetwork());
        m_composer->setCatcher(endpoint.origin());
        if (!endpoint.status().asked.isEmpty())
            m_status->setNote(tr("A request waits for your answer in the catcher"));
        if (endpoint.status().error)
            m_status->setNote(phrase(*endpoint.status().error).what);
        else if (endpoint.status().storeError)
            m_status->setNote(phrase(*endpoint.status().storeError).what);
    };
    connect(&endpoint, &LocalCatcher::statusChanged, this, describe);
    describe();
}

void MainWindow::connectEndpoints()
{
    EndpointBook &book = m_rooms.endpoints;
    LocalCatcher &catcher = m_rooms.catcher;
    const auto force = [&book, &catcher] { catcher.setEndpoints(book.inForce()); };
    connect(&book, &EndpointBook::rearranged, this, force);
    connect(&book, &EndpointBook::edited, this, force);
    connect(&book, &EndpointBook::savingChanged, this, [this, &book] {
        if (book.fileError())
            m_status->setNote(phrase(*book.fileError()).what);
    });
    // It listens as soon as it knows what to answer.
    connect(&book, &EndpointBook::loaded, this, [this, &catcher] {
        if (m_session.listening)
            catcher.listen();
    });
    if (m_session.tls) {
        connect(&m_rooms.authority, &CatcherAuthority::ready, this,
                [this] { m_rooms.catcher.setIdentities(m_rooms.authority.identities()); }, Qt::SingleShotConnection);
        m_rooms.authority.open();
    }
    connect(&m_rooms.authority, &CatcherAuthority::failed, this, [this](const Error &error) { say(phrase(error).text()); });
    connect(m_deck, &Deck::placeEdited, this, &MainWindow::remember);
    connect(m_deck, &Deck::endpointChosen, this, &MainWindow::chooseEndpoint);
    const auto chosen = [this] { return m_deck->catcher() ? m_deck->catcher()->endpoint() : -1; };
    connect(m_actions->addEndpoint, &QAction::triggered, this, [this, &book] {
        setMode(Mode::Catcher);
        m_deck->catcher()->setEndpoint(book.add());
        m_reply->editEndpoint();
    });
    connect(m_actions->renameEndpoint, &QAction::triggered, this, [this] {
        setMode(Mode::Catcher);
        m_reply->editEndpoint();
    });
    connect(m_actions->pauseEndpoint, &QAction::triggered, this, [&book, chosen] {
        if (const int index = chosen(); index >= 0) {
            EndpointConfig config = book.at(index);
            config.isPaused = !config.isPaused;
            book.set(index, config);
        }
    });
    connect(m_actions->copyEndpointAddress, &QAction::triggered, this, [this] {
        if (const CatcherSidebar *bar = m_deck->catcher())
            QGuiApplication::clipboard()->setText(bar->address());
    });
    connect(m_actions->stopEndpoint, &QAction::triggered, this, [&book, &catcher, chosen] {
        const int index = chosen();
        if (index < 0)
            return;
        if (catcher.reachOf(book.at(index)).state == LocalCatcher::Reach::State::Failed)
            return catcher.openAgain();
        EndpointConfig config = book.at(index);
        config.isStopped = !config.isStopped;
        book.set(index, config);
    });
    connect(m_actions->removeEndpoint, &QAction::triggered, this, [&book, chosen] {
        if (const int index = chosen(); index >= 0)
            book.remove(index);
    });
    for (QAction *action : {m_actions->renameEndpoint, m_actions->pauseEndpoint, m_actions->stopEndpoint,
                            m_actions->copyEndpointAddress, m_actions->removeEndpoint})
        action->setEnabled(false);
    book.load();
}

/// The answers beside the exchange: of the endpoint that is chosen, else of the one that caught what is shown.
void MainWindow::chooseEndpoint()
{
    if (!m_reply)
        return;
    const EndpointBook &book = m_rooms.endpoints;
    int index = m_deck->catcher()->endpoint();
    // Who types an answer at the moment goes on typing it.
    const bool typing = m_reply->isAncestorOf(focusWidget());
    if (index < 0 && !typing && m_deck->content().exchange)
        index = book.indexOf(m_deck->content().exchange->endpoint);
    if (index < 0)
        index = qMin(m_reply->endpoint() < 0 ? 0 : m_reply->endpoint(), book.size() - 1);
    if (index != m_reply->endpoint())
        m_reply->setEndpoint(index);
}

/// In front of the rules of the endpoint with this name, else of the one that is shown.
void MainWindow::addRule(const Rule &rule, const QString &endpoint)
{
    setMode(Mode::Catcher);
    EndpointBook &book = m_rooms.endpoints;
    int index = endpoint.isEmpty() ? -1 : book.indexOf(endpoint);
    if (index < 0)
        index = qBound(0, m_reply->endpoint(), book.size() - 1);
    if (book.size() == 0)
        index = book.add();
    EndpointConfig config = book.at(index);
    config.rules.prepend(rule);
    book.set(index, config);
    m_reply->setEndpoint(-1); // it begins with its first rule again
    m_reply->setEndpoint(index);
    m_status->setNote(tr("The first rule of %1 answers so from now on").arg(config.name));
}

void MainWindow::makeReply()
{
    m_reply = new ReplyPane(m_rooms.endpoints, m_rooms.catcher, m_rooms.log, m_highlighting);
    m_reply->setObjectName(u"reply"_s);
    m_bottom->addWidget(m_reply);
    m_panes->add(m_reply);
    connect(m_reply, &ReplyPane::showRequested, m_deck, &Deck::showCaught);
}

void MainWindow::connectSecrets()
{
    connect(m_secrets, &SessionSecrets::finishedReading, this, [this](const std::optional<Error> &error) {
        m_composer->amend([this](OpenRequest &request) { m_secrets->putBack(request); });
        if (error && !m_session.secrets.isEmpty())
            say(tr("%1 Of the requests that were open, {{names}} stand in the place of their secrets.")
                    .arg(phrase(*error).text()));
        else if (m_secrets->hasLost())
            say(tr("Secrets of the requests that were open had been kept in memory only, and are gone. Type them "
                   "again."));
    });
    connect(m_secrets, &SessionSecrets::worked, this, [this] { m_status->setSecrets(true); });
    connect(m_secrets, &SessionSecrets::failed, this, [this](const Error &error) {
        m_status->setSecrets(false);
        if (m_secrets->hasUnkept() && !std::exchange(m_saidMemoryOnly, true))
            say(tr("%1 Secrets that are typed are kept in memory only, until Wirebell is closed.")
                    .arg(phrase(error).text()));
    });
}

void MainWindow::openPalette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(this);
        m_source = new PaletteSource(*this, m_shelf->tree(), m_rooms.log);
        connect(m_palette, &CommandPalette::typed, m_source, &PaletteSource::search);
        connect(m_source, &PaletteSource::found, this, [this](const QList<PaletteEntry> &exchanges) {
            m_palette->entries().setGroup(PaletteEntry::Group::Exchange, exchanges);
        });
        connect(m_source, &PaletteSource::sampleChosen, this, &MainWindow::openSample);
        connect(m_source, &PaletteSource::fileChosen, m_shelf.get(), &Shelf::readRequest);
        connect(m_source, &PaletteSource::exchangeChosen, this, [this](const QUuid &id) {
            setMode(Mode::Collections);
            m_composer->showExchange(id);
        });
    }
    m_palette->openWith(m_source->entries());
}

void MainWindow::openSample(int number)
{
    OpenRequest request;
    request.draft = samples().value(number);
    request.saved = request.draft;
    setMode(Mode::Collections);
    m_composer->open(request);
}

void MainWindow::setMode(Mode mode)
{
    if (m_deck->mode() == mode && m_tops->currentIndex() >= 0 && m_painted)
        return;
    keepSizes();
    if (mode == Mode::Catcher && !m_reply)
        makeReply();
    m_deck->setMode(mode);
    if (m_reply)
        m_reply->setVisible(mode == Mode::Catcher);
    if (mode == Mode::Catcher)
        chooseEndpoint();
    orderTabs();
    showContent(m_deck->content());
    fold(m_actions->fold->isChecked());
    // The focus goes along with what is looked at, unless it is in a part that stays.
    if (isVisible() && !m_exchange->isAncestorOf(focusWidget())) {
        if (ExchangeList *list = m_deck->list())
            list->setFocus(Qt::OtherFocusReason);
        else
            m_composer->editor().focusUrl();
    }
    remember();
}

void MainWindow::showContent(const ExchangeContent &content)
{
    m_comparing->setContent(content);
    m_deeds->setContent(content);
    const bool real = content.exchange && !content.preview;
    const bool bytes = real && content.exchange->requestBytes() && content.exchange->requestBytes()->size() > 0;
    m_sendAgain->setEnabled(bytes || (real && m_deck->mode() == Mode::Collections));
    m_actions->editAndSend->setEnabled(real && content.exchange->request);
    if (m_deck->mode() == Mode::Catcher)
        chooseEndpoint();
    if (m_deck->mode() != Mode::Collections)
        return showWelcome(false);
    m_endsShown = content.otherEnd && m_bothEnds->isChecked();
    foldByItself();
    showWelcome(!real && m_composer->current().path.isEmpty() &&
                m_composer->current().draft.url == samples().first().url);
}

void MainWindow::showWelcome(bool welcome)
{
    if (std::exchange(m_welcomes, welcome) == welcome)
        return;
    m_exchange->setPlaceholder(
        welcome ? new Welcome({{m_actions->openFolder, tr("Open a collection"), tr("OpenCollection or Bruno folder")},
                               {m_actions->catcher, tr("Watch the catcher"), tr("point a service or a form at it")},
                               {m_actions->palette, tr("Find a command"), tr("everything has a key")}})
                : nullptr);
}

/// The four stages of both ends, and any exchange in a low window, need the height more than the request does.
void MainWindow::foldByItself()
{
    const bool folds = m_endsShown || height() < grid(620);
    if (std::exchange(m_foldedByItself, folds) != folds)
        m_actions->fold->setChecked(folds);
}

void MainWindow::fold(bool folded)
{
    const bool here = folded && m_deck->mode() == Mode::Collections;
    const int height = grid(33) + m_composer->editor().foldedHeight();
    if (here && isVisible() && m_tops->maximumHeight() > height)
        m_session.splitters[rowsName()] = m_parts->sizes();
    m_tops->setMaximumHeight(here ? height : QWIDGETSIZE_MAX);
    giveSizes();
}

void MainWindow::markChosen()
{
    const OpenRequest &current = m_composer->current();
    int sample = -1;
    const auto all = samples();
    for (int i = 0; current.path.isEmpty() && i < all.size(); ++i) {
        if (current.saved == all[i])
            sample = i;
    }
    m_deck->collections().mark(current.path, sample);
}

void MainWindow::countLog()
{
    if (m_countAsked)
        return;
    m_countAsked = true;
    m_rooms.log.counts(m_counting.ticket(), {Query()}, [this](const Result<QList<qint64>> &counts) {
        m_countAsked = false;
        if (counts)
            m_status->setCount(counts->first(), m_rooms.keeping.isWithoutSecrets());
    });
}

} // namespace wirebell
