// SPDX-License-Identifier: MIT
#include "ui/mainwindow/mainwindow.h"

#include "ui/catcher/localcatcher.h"
#include "ui/catcher/replypane.h"
#include "ui/collection/collectionsidebar.h"
#include "ui/collection/shelf.h"
#include "ui/composer/composer.h"
#include "ui/log/logkeeping.h"
#include "ui/log/logthread.h"
#include "ui/mainwindow/commandpalette.h"
#include "ui/mainwindow/comparing.h"
#include "ui/mainwindow/deck.h"
#include "ui/mainwindow/exchangedeeds.h"
#include "ui/mainwindow/menurow.h"
#include "ui/mainwindow/modestrip.h"
#include "ui/mainwindow/noticebar.h"
#include "ui/mainwindow/palettesource.h"
#include "ui/mainwindow/panes.h"
#include "ui/mainwindow/saving.h"
#include "ui/mainwindow/sessionsecrets.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/welcome.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowmenus.h"
#include "ui/widgets/grid.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QEventLoopLocker>
#include <QGuiApplication>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>

namespace wirebell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QSplitter *splitter(Qt::Orientation orientation, const QString &name)
{
    auto *made = new QSplitter(orientation);
    made->setObjectName(name);
    made->setChildrenCollapsible(false);
    return made;
}

constexpr auto stayingAtMost = 3s;

} // namespace

MainWindow::MainWindow(const Rooms &rooms, const Session &session, QWidget *parent)
    : QMainWindow(parent)
    , m_rooms(rooms)
    , m_session(session)
    , m_actions(new WindowActions(this))
    , m_shelf(std::make_unique<Shelf>())
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Wirebell"_s);
    setMinimumSize(720, 480);
    build();
    m_remember.setSingleShot(true);
    m_remember.setInterval(250ms);
    connect(&m_remember, &QTimer::timeout, this, &MainWindow::passSession);

    connectModes();
    connectComposer();
    connectCollections();
    connectCatcher();
    connectEndpoints();
    connectSecrets();
    connectKeeping();
    connect(&rooms.log, &LogThread::changed, this, &MainWindow::countLog);
    for (QSplitter *part : {m_middle, m_parts, m_bottom})
        connect(part, &QSplitter::splitterMoved, this, &MainWindow::remember);

    QList<OpenRequest> requests = session.requests;
    for (OpenRequest &request : requests)
        m_secrets->prepare(request);
    m_composer->restore(requests, session.current);
    for (const QString &folder : session.folders)
        m_shelf->openFolder(folder);
    if (!restoreGeometry(session.geometry)) {
        const QSize room = screen()->availableSize();
        resize(QSize(1440, 900).boundedTo(room * 0.95));
    }
    m_actions->sidebar->setChecked(session.sidebar);
    setMode(session.mode);
    if (session.mode == Mode::Collections)
        m_composer->editor().focusSend();
    m_remember.stop(); // nothing has changed yet
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *menus = new MenuRow(m_actions->palette);
    setMenuWidget(menus);
    m_strip = new ModeStrip({m_actions->collections, m_actions->catcher, m_actions->log});
    m_sidebars = new QStackedWidget;
    m_sidebars->setObjectName(u"sidebars"_s);
    m_sidebars->setMinimumWidth(grid(180));
    m_sidebars->setAutoFillBackground(true);
    m_sidebars->setBackgroundRole(QPalette::AlternateBase);
    m_tops = new QStackedWidget;
    m_tops->setObjectName(u"tops"_s);
    m_notice = new NoticeBar;
    m_exchange = new ExchangeView;
    m_exchange->setObjectName(u"exchange"_s);
    m_exchange->setMinimumHeight(grid(190)); // its own wish is more than the smallest window has
    const RequestEditor::Actions editor{
        .send = m_actions->send, .stop = m_actions->stop, .fold = m_actions->fold, .format = m_actions->format};
    m_composer = new Composer(m_rooms.outbound, m_rooms.log, m_rooms.secrets, m_highlighting,
                              {.editor = editor, .newTab = m_actions->newTab});
    m_composer->setObjectName(u"composer"_s);

    m_bottom = splitter(Qt::Horizontal, u"bottom"_s);
    m_bottom->addWidget(m_exchange);
    m_bottom->setStretchFactor(0, 1);
    m_parts = splitter(Qt::Vertical, u"parts"_s);
    m_parts->addWidget(m_tops);
    m_parts->addWidget(m_bottom);
    m_parts->setStretchFactor(0, 0);
    m_parts->setStretchFactor(1, 1);
    auto *main = new QWidget;
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_parts, 1);
    m_middle = splitter(Qt::Horizontal, u"middle"_s);
    m_middle->addWidget(m_sidebars);
    m_middle->addWidget(main);
    m_middle->setStretchFactor(0, 0);
    m_middle->setStretchFactor(1, 1);
    m_status = new StatusLine(m_actions->copyAddress);
    auto *all = new QWidget;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_strip);
    row->addWidget(m_middle, 1);
    auto *rows = new QVBoxLayout(all);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(row, 1);
    rows->addWidget(m_status);
    setCentralWidget(all);

    fillMenus(menus->menus(), *m_actions, *m_exchange);
    m_deck = new Deck(*m_composer, *m_shelf, {m_rooms.catcher, m_rooms.endpoints, m_rooms.authority, m_rooms.log, m_rooms.keeping},
                      *m_actions, *m_tops, *m_sidebars, this);
    m_comparing = new Comparing(*m_actions, *m_deck, m_rooms.log, *m_exchange, this);
    m_deeds = new ExchangeDeeds({*m_actions, *m_deck, *m_composer, *m_exchange}, this);
    m_saving = new Saving(*m_shelf, m_rooms.secrets, this);
    m_secrets = new SessionSecrets(m_rooms.secrets, m_session.secrets, this);
    m_panes = new Panes(this);
    for (QWidget *pane : {m_strip, static_cast<QWidget *>(m_sidebars),
                          static_cast<QWidget *>(m_tops), static_cast<QWidget *>(m_exchange)})
        m_panes->add(pane);
    for (QAction *action : m_exchange->viewActions() + m_exchange->exchangeActions()) {
        if (action->objectName() == "bothEnds"_L1)
            m_bothEnds = action;
        if (action->objectName() == "sendAgain"_L1)
            m_sendAgain = action;
    }
}

/// Strip, sidebar, composer or list, exchange, answer, status: also where a part was made later than its neighbours.
void MainWindow::orderTabs()
{
    QList<QWidget *> parts{m_strip, m_sidebars, m_tops, m_exchange};
    if (m_reply)
        parts.append(m_reply);
    chainFocus(this, parts + QList<QWidget *>{m_status});
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (std::exchange(m_painted, true))
        return;
    // After this frame has gone out.
    QTimer::singleShot(0, this, [this] {
        m_highlighting.begin();
        Q_EMIT painted();
        m_secrets->read();
    });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < grid(1100);
    if (std::exchange(m_narrow, narrow) != narrow)
        m_sidebars->setVisible(!narrow && m_actions->sidebar->isChecked());
    foldByItself();
    remember();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    remember();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_remember.stop();
    passSession();
    if (m_secrets->isBusy()) {
        // The program stays until the keychain has what was typed last. It may never answer.
        m_staying = std::make_unique<QEventLoopLocker>();
        connect(m_secrets, &SessionSecrets::idle, this, [this] { m_staying.reset(); });
        QTimer::singleShot(stayingAtMost, this, [this] { m_staying.reset(); });
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::passSession()
{
    Q_EMIT sessionChanged();
    m_secrets->keep();
}

void MainWindow::say(const QString &sentences)
{
    m_notice->show(sentences);
}

void MainWindow::showSidebar(bool shown)
{
    m_sidebars->setVisible(shown);
    remember();
}

QString MainWindow::rowsName() const
{
    return u"parts%1"_s.arg(int(m_deck->mode()));
}

/// Each mode shares the height in its own way.
void MainWindow::keepSizes()
{
    if (!isVisible())
        return;
    if (!(m_deck->mode() == Mode::Collections && m_actions->fold->isChecked()))
        m_session.splitters[rowsName()] = m_parts->sizes();
    m_session.splitters[u"middle"_s] =
        m_sidebars->isVisible() ? m_middle->sizes() : m_session.splitters.value(u"middle"_s);
    if (m_reply && m_reply->isVisible())
        m_session.splitters[u"bottom"_s] = m_bottom->sizes();
}

void MainWindow::giveSizes()
{
    if (!isVisible()) { // a splitter shares what it has, and has nothing yet: it gets what it is about to get
        const int room = height() - grid(36) - grid(26);
        m_middle->resize(width() - grid(72), room);
        m_parts->resize(width() - grid(72) - grid(248), room);
        m_bottom->resize(m_parts->size());
    }
    const auto give = [this](QSplitter *part, const QString &name, const QList<int> &first) {
        const QList<int> kept = m_session.splitters.value(name);
        part->setSizes(kept.size() == part->count() ? kept : first);
    };
    const int top = m_deck->mode() == Mode::Collections ? grid(276) : m_parts->height() * 2 / 5;
    if (m_tops->maximumHeight() < QWIDGETSIZE_MAX)
        m_parts->setSizes({m_tops->maximumHeight(), m_parts->height()});
    else
        give(m_parts, rowsName(), {top, m_parts->height() - top});
    give(m_middle, u"middle"_s, {grid(248), m_middle->width() - grid(248)});
    const int reply = qBound(grid(260), m_bottom->width() * 37 / 100, grid(428));
    if (m_bottom->count() == 2)
        give(m_bottom, u"bottom"_s, {m_bottom->width() - reply, reply});
}

Session MainWindow::session() const
{
    const_cast<MainWindow *>(this)->keepSizes();
    Session session = m_session;
    session.geometry = saveGeometry();
    session.mode = m_deck->mode();
    session.sidebar = m_actions->sidebar->isChecked();
    session.requests.clear();
    for (int i = 0; i < m_composer->count(); ++i)
        session.requests.append(m_composer->request(i));
    session.current = m_composer->currentIndex();
    session.folders = m_shelf->folders();
    session.listening = m_rooms.catcher.isWanted();
    session.port = m_rooms.catcher.port();
    session.http2 = m_rooms.catcher.offersHttp2();
    session.tls = m_rooms.catcher.takesTls();
    session.clients = m_rooms.catcher.clientCheck();
    session.keep = m_rooms.keeping.policy();
    session.withoutSecrets = m_rooms.keeping.isWithoutSecrets();
    m_secrets->takeOut(session);
    return session;
}

} // namespace wirebell
