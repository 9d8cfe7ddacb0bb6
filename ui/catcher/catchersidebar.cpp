// SPDX-License-Identifier: MIT
#include "ui/catcher/catchersidebar.h"

#include "phrase/phrase.h"
#include "ui/catcher/endpoint.h"
#include "ui/log/logthread.h"
#include "ui/widgets/countdelegate.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/panehead.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QStandardItemModel>
#include <QToolButton>
#include <QUrl>

namespace wirebell {

using namespace Qt::StringLiterals;

CatcherSidebar::CatcherSidebar(Endpoint &endpoint, LogThread &log, QAction *listen, QAction *copyAddress,
                               QWidget *parent)
    : QWidget(parent)
    , m_endpoint(endpoint)
    , m_log(log)
    , m_state(new QLabel)
    , m_address(new QLineEdit)
    , m_note(new QLabel)
    , m_list(new QListView)
    , m_all(new QStandardItem(tr("All requests")))
{
    auto *head = new PaneHead(tr("Catcher"));
    head->add(listen);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setFont(scaledFont(0.92));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_address->setReadOnly(true);
    m_address->setFont(fixedFont());
    m_address->setObjectName(u"catcherAddress"_s);
    m_address->setAccessibleName(tr("Address of the catcher"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setFont(scaledFont(0.92));
    m_note->setForegroundRole(QPalette::PlaceholderText);

    auto *model = new QStandardItemModel(this);
    m_all->setEditable(false);
    model->appendRow(m_all);
    m_list->setModel(model);
    m_list->setObjectName(u"endpoints"_s);
    m_list->setAccessibleName(tr("Endpoints"));
    m_list->setItemDelegate(new CountDelegate(m_list));
    standOnSidebar(m_list);
    m_list->setCurrentIndex(model->index(0, 0));
    setFocusProxy(m_list);

    auto *line = new QHBoxLayout;
    line->setSpacing(grid(4));
    line->addWidget(m_address, 1);
    QToolButton *copy = flatButton(copyAddress, false, this);
    copy->setAutoRaise(false);
    copy->setFixedSize(grid(28), grid(28));
    line->addWidget(copy);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(grid(12), grid(8), grid(12), grid(10));
    top->setSpacing(grid(6));
    top->addWidget(m_state);
    top->addLayout(line);
    top->addWidget(m_note);
    auto *rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Mid);
    rule->setFixedHeight(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(top);
    column->addWidget(rule);
    column->addWidget(m_list, 1);

    connect(&endpoint, &Endpoint::statusChanged, this, &CatcherSidebar::describe);
    connect(&log, &LogThread::changed, this, &CatcherSidebar::count);
    describe();
}

void CatcherSidebar::describe()
{
    const CatchingThread::Status &status = m_endpoint.status();
    m_address->setText(m_endpoint.origin());
    m_address->setPlaceholderText(tr("not listening"));
    m_address->setCursorPosition(0);
    m_all->setIcon(icon(status.listening ? u"dot"_s : u"ring"_s, status.listening ? &Theme::ok : &Theme::secondary));
    if (status.error)
        m_state->setText(phrase(*status.error).text());
    else
        m_state->setText(status.listening ? tr("Listening on this machine only") : tr("Not listening"));
    const int port = QUrl(m_endpoint.origin()).port();
    if (status.storeError)
        m_note->setText(phrase(*status.storeError).text());
    else if (status.listening && port != Endpoint::firstPort)
        m_note->setText(tr("Port %1 is in use by another program; %2 is the next free one.")
                            .arg(Endpoint::firstPort)
                            .arg(port));
    else
        m_note->setText(tr("Every request that arrives there is recorded, then answered."));
}

void CatcherSidebar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    count();
}

void CatcherSidebar::count()
{
    if (m_asking || !isVisible() || !m_log.isOpen())
        return;
    m_asking = true;
    m_log.counts(m_counting.ticket(), {Query::of(Role::Caught)}, [this](const Result<QList<qint64>> &counts) {
        m_asking = false;
        if (!counts)
            return;
        const QString number = QLocale().toString(counts->first());
        m_all->setData(number, CountDelegate::CountRole);
        m_all->setData(tr("All requests, %1").arg(number), Qt::AccessibleTextRole);
    });
}

} // namespace wirebell
