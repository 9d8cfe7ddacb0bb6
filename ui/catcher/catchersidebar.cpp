// SPDX-License-Identifier: MIT
#include "ui/catcher/catchersidebar.h"

#include "phrase/phrase.h"
#include "ui/catcher/endpointbook.h"
#include "ui/catcher/endpointdelegate.h"
#include "ui/catcher/endpointmodel.h"
#include "ui/catcher/endpointquery.h"
#include "ui/catcher/listenform.h"
#include "ui/catcher/localcatcher.h"
#include "ui/catcher/reachwords.h"
#include "ui/exchange/linkbutton.h"
#include "ui/log/logthread.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/panehead.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

CatcherSidebar::CatcherSidebar(LocalCatcher &catcher, EndpointBook &book, CatcherAuthority &authority, LogThread &log,
                               const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_catcher(catcher)
    , m_book(book)
    , m_log(log)
    , m_actions(actions)
    , m_state(noteLabel())
    , m_address(new QLineEdit)
    , m_tls(new QWidget)
    , m_note(noteLabel())
    , m_form(new ListenForm(catcher, authority))
    , m_place(new QScrollArea)
    , m_model(new EndpointModel(book, catcher, this))
    , m_list(new QListView)
    , m_undoRow(new QWidget)
    , m_undoText(new ElidedLabel)
    , m_undo(new LinkButton(tr("Undo")))
    , m_file(new QWidget)
    , m_fileNote(noteLabel())
    , m_setAside(new LinkButton(tr("Set the file aside")))
{
    auto *head = new PaneHead(tr("Catcher"));
    head->add(actions.addEndpoint);
    head->add(actions.listen);
    head->add(actions.place);
    m_address->setReadOnly(true);
    m_address->setFont(fixedFont());
    m_address->setObjectName(u"catcherAddress"_s);
    m_address->setAccessibleName(tr("Address of the catcher"));
    m_list->setModel(m_model);
    m_list->setObjectName(u"endpoints"_s);
    m_list->setAccessibleName(tr("Endpoints"));
    m_list->setItemDelegate(new EndpointDelegate(m_list));
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setDragDropMode(QListView::InternalMove);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    standOnSidebar(m_list);
    m_list->setCurrentIndex(m_model->index(0));
    setFocusProxy(m_list);

    auto *line = new QHBoxLayout;
    line->setSpacing(grid(4));
    line->addWidget(m_address, 1);
    QToolButton *copy = flatButton(actions.copyAddress, false, this);
    copy->setAutoRaise(false);
    copy->setFixedSize(grid(28), grid(28));
    line->addWidget(copy);
    auto *tls = new QHBoxLayout(m_tls);
    tls->setContentsMargins(0, 0, 0, 0);
    tls->setSpacing(grid(6));
    auto *lock = new QToolButton; // paints its icon in the colours at hand
    lock->setIcon(icon(u"lock"_s, &Theme::secondary));
    lock->setAutoRaise(true);
    lock->setFocusPolicy(Qt::NoFocus);
    lock->setAttribute(Qt::WA_TransparentForMouseEvents);
    lock->setFixedSize(grid(16), grid(16));
    tls->addWidget(lock);
    tls->addWidget(noteLabel(tr("same port takes HTTP and TLS")), 1);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(grid(12), grid(8), grid(12), grid(10));
    top->setSpacing(grid(6));
    top->addWidget(m_state);
    top->addLayout(line);
    top->addWidget(m_tls);
    top->addWidget(m_note);
    auto *rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Mid);
    rule->setFixedHeight(1);
    auto *undo = new QHBoxLayout(m_undoRow);
    undo->setContentsMargins(grid(12), grid(6), grid(12), grid(6));
    undo->setSpacing(grid(8));
    undo->addWidget(m_undoText, 1);
    undo->addWidget(m_undo);
    m_undo->setObjectName(u"undoRemove"_s);
    auto *file = new QVBoxLayout(m_file);
    file->setContentsMargins(grid(12), grid(8), grid(12), grid(8));
    file->setSpacing(grid(4));
    file->addWidget(m_fileNote);
    file->addWidget(m_setAside, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(top);
    m_place->setWidget(m_form);
    m_place->setWidgetResizable(true);
    m_place->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_place->setFocusPolicy(Qt::NoFocus);
    standOnSidebar(m_place);
    m_form->setBackgroundRole(QPalette::AlternateBase);
    m_form->installEventFilter(this);
    column->addWidget(m_place, 100);
    column->addWidget(rule);
    column->addWidget(m_file);
    m_list->setMinimumHeight(grid(72));
    column->addWidget(m_list, 2);
    column->addWidget(m_undoRow);

    connect(actions.place, &QAction::toggled, this, [this](bool shown) {
        m_place->setVisible(shown);
        boundPlace();
    });
    m_place->setVisible(actions.place->isChecked());
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        m_wanted = index.row() - 1;
        describeBook();
        Q_EMIT chosen(m_wanted);
    });
    connect(m_list, &QListView::doubleClicked, m_actions.renameEndpoint, &QAction::trigger);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (endpoint() < 0)
            return;
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions({m_actions.copyAddress, m_actions.renameEndpoint, m_actions.pauseEndpoint,
                          m_actions.stopEndpoint, m_actions.removeEndpoint});
        menu->popup(m_list->viewport()->mapToGlobal(at));
    });
    connect(m_model, &EndpointModel::moveRequested, this, [this](int from, int to) {
        m_wanted = to;
        m_book.move(from, to);
    }, Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        setEndpoint(qMin(m_wanted, m_book.size() - 1));
        describeBook();
        count();
    });
    connect(m_undo, &QAbstractButton::clicked, this, [this] {
        const int index = m_book.restore();
        setEndpoint(index);
    });
    connect(m_setAside, &QAbstractButton::clicked, &book, &EndpointBook::setAside);
    connect(&catcher, &LocalCatcher::statusChanged, this, &CatcherSidebar::describeBook);
    connect(&book, &EndpointBook::savingChanged, this, &CatcherSidebar::describeBook);
    connect(&book, &EndpointBook::edited, this, &CatcherSidebar::describeBook);
    connect(&log, &LogThread::changed, this, &CatcherSidebar::count);
    describeBook();
}

int CatcherSidebar::endpoint() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() - 1 : -1;
}

void CatcherSidebar::setEndpoint(int index)
{
    m_list->setCurrentIndex(m_model->index(index + 1));
}

QString CatcherSidebar::address() const
{
    const int index = endpoint();
    if (index < 0 || index >= m_book.size())
        return m_catcher.origin();
    return reachAddress(m_catcher.reachOf(m_book.at(index)), m_book.at(index));
}

void CatcherSidebar::describe()
{
    const CatchingThread::Status &status = m_catcher.status();
    const int index = endpoint();
    const auto reach = index < 0 || index >= m_book.size() ? LocalCatcher::Reach() : m_catcher.reachOf(m_book.at(index));
    m_address->setText(address());
    m_address->setToolTip(address());
    m_address->setPlaceholderText(reach.isOwn ? m_book.at(index).listen->text() : tr("not listening"));
    m_address->setCursorPosition(0);
    m_actions.copyAddress->setEnabled(!address().isEmpty());
    m_tls->setVisible(!address().isEmpty() && m_catcher.takesTls());
    if (reach.isOwn || reach.state == LocalCatcher::Reach::State::Stopped)
        m_state->setText(reachWords(reach));
    else if (status.error)
        m_state->setText(phrase(*status.error).text());
    else if (!status.listening)
        m_state->setText(tr("Not listening"));
    else
        m_state->setText(m_catcher.isOnNetwork() ? tr("Listening on this machine and the network")
                                                 : tr("Listening on this machine only"));
    const int port = m_catcher.listeningPort();
    const auto &holder = m_catcher.holder();
    QString note;
    if (status.storeError)
        note = phrase(*status.storeError).text();
    else if (status.listening && port != m_catcher.port() && holder && !holder->name.empty())
        note = tr("Port %1 is in use by %2 (process %3); %4 is the next free one.")
                   .arg(m_catcher.port())
                   .arg(QString::fromStdString(holder->name))
                   .arg(holder->process)
                   .arg(port);
    else if (status.listening && port != m_catcher.port())
        note = tr("Port %1 is in use by another program; %2 is the next free one.").arg(m_catcher.port()).arg(port);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void CatcherSidebar::describeBook()
{
    describe();
    const int index = endpoint();
    const bool any = index >= 0 && index < m_book.size();
    m_actions.renameEndpoint->setEnabled(any);
    m_actions.removeEndpoint->setEnabled(any);
    m_actions.pauseEndpoint->setEnabled(any);
    const bool paused = any && m_book.at(index).isPaused;
    m_actions.pauseEndpoint->setText(paused ? tr("&Resume endpoint") : tr("&Pause endpoint"));
    m_actions.pauseEndpoint->setIcon(icon(paused ? u"play"_s : u"pause"_s));
    m_actions.stopEndpoint->setEnabled(any);
    using Is = LocalCatcher::Reach::State;
    const Is state = any ? m_catcher.reachOf(m_book.at(index)).state : Is::Silent;
    const bool starts = state == Is::Stopped || state == Is::Failed;
    m_actions.stopEndpoint->setText(starts ? tr("S&tart endpoint") : tr("S&top endpoint"));
    m_actions.stopEndpoint->setIcon(icon(starts ? u"play"_s : u"stop"_s));
    const QString removed = m_book.removed();
    m_undoRow->setVisible(!removed.isEmpty());
    m_undoText->setText(tr("“%1” was removed.").arg(removed));
    const auto &error = m_book.fileError();
    m_file->setVisible(error.has_value());
    const bool damaged = error && error->kind == ErrorKind::FileMalformed;
    if (error)
        m_fileNote->setText(damaged ? tr("%1 It is left as it is, and nothing is saved meanwhile.").arg(phrase(*error).what)
                                    : phrase(*error).text());
    m_setAside->setVisible(damaged);
}

void CatcherSidebar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    count();
}

bool CatcherSidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_form && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        boundPlace();
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int index = endpoint();
        if (key->key() == Qt::Key_Delete && index >= 0)
            return m_actions.removeEndpoint->trigger(), true;
        if ((key->key() == Qt::Key_F2 || key->key() == Qt::Key_Return) && index >= 0)
            return m_actions.renameEndpoint->trigger(), true;
        const int step = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
        if (step && key->modifiers() == Qt::AltModifier && index >= 0 && index + step >= 0 &&
            index + step < m_book.size()) {
            m_wanted = index + step;
            m_book.move(index, index + step);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CatcherSidebar::boundPlace()
{
    // A bar that is there makes the form narrower, thus higher: only when that fits does the bar go.
    const int room = m_place->verticalScrollBar()->isVisible() ? m_place->viewport()->width() : qMax(width(), grid(180));
    const int needed = m_form->hasHeightForWidth() ? m_form->heightForWidth(room) : m_form->sizeHint().height();
    m_place->setMinimumHeight(qMin(needed, grid(96)));
    m_place->setMaximumHeight(needed);
}

void CatcherSidebar::count()
{
    if (m_asking || !isVisible() || !m_log.isOpen())
        return;
    m_asking = true;
    QList<Query> queries{caughtBy(nullptr)};
    for (int i = 0; i < m_book.size(); ++i)
        queries.append(caughtBy(&m_book.at(i)));
    m_log.counts(m_counting.ticket(), queries, [this](const Result<QList<qint64>> &counts) {
        m_asking = false;
        if (counts && counts->size() == m_book.size() + 1)
            m_model->setCounts(*counts);
    });
}

} // namespace wirebell
