// SPDX-License-Identifier: MIT
#include "ui/log/filepane.h"

#include "phrase/phrase.h"
#include "ui/exchange/linkbutton.h"
#include "ui/log/exchangewatch.h"
#include "ui/log/logsidebar.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/searchfield.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QPainter>

namespace wirebell {

using namespace Qt::StringLiterals;

FilePane::FilePane(const QString &path, LogKeeping &keeping, const QList<QAction *> &actions,
                   const QList<QAction *> &menu, QWidget *parent)
    : QWidget(parent)
    , m_path(path)
    , m_text(new QLabel)
    , m_watch(new ExchangeWatch(m_log, this))
    , m_bar(new QWidget)
{
    using enum ExchangeListModel::Column;
    m_pane = new ListPane(m_log, {Number, Time, Kind, Method, Target, Outcome, Out, In, Duration},
                          {.title = QFileInfo(path).fileName(),
                           .filter = tr("Filter, e.g. GET 4xx example.com"),
                           .empty = tr("There is no exchange in this file."),
                           .nameOfList = tr("Exchanges of the file")},
                          actions);
    m_pane->setObjectName(u"filePane"_s);
    m_pane->list().setObjectName(u"fileRows"_s);
    m_pane->filter().setObjectName(u"fileFilter"_s);
    m_pane->setDeeds(keeping, false, menu);
    m_sidebar = new LogSidebar(m_log);
    m_sidebar->setObjectName(u"fileSidebar"_s);
    m_sidebar->setTitle(tr("File"));

    m_text->setObjectName(u"fileText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *close = new LinkButton(tr("Back to the log"));
    close->setObjectName(u"backToLog"_s);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(grid(36), grid(6), grid(12), grid(6));
    row->setSpacing(grid(12));
    row->addWidget(m_text, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pane, 1);
    setFocusProxy(&m_pane->list());

    connect(close, &QAbstractButton::clicked, this, &FilePane::closeRequested);
    connect(m_sidebar, &LogSidebar::chosen, m_pane, &ListPane::setBase);
    ExchangeList &list = m_pane->list();
    connect(&list, &ExchangeList::chosen, m_watch, &ExchangeWatch::watch);
    connect(m_watch, &ExchangeWatch::loaded, this, &FilePane::contentChanged);
    connect(m_watch, &ExchangeWatch::failed, this, &FilePane::failed);
    connect(&list.rows(), &ExchangeListModel::emptied, this, [this] {
        m_watch->stop();
        Q_EMIT contentChanged({});
    });
    connect(&m_log, &LogThread::failed, this, [this](const Error &error) {
        m_error = error;
        describe();
    });
    list.setFollowsNewest(true); // the newest is what is shown first
    describe();
    m_log.open(path);
}

FilePane::~FilePane()
{
    delete m_sidebar; // these read the log, which goes before them otherwise
    delete m_watch;
    delete m_pane;
}

void FilePane::show(const QUuid &id)
{
    m_watch->watch(id);
}

void FilePane::describe()
{
    m_pane->setVisible(!m_error);
    m_text->setText(m_error ? phrase(*m_error).text()
                            : tr("This is a file that was handed over: it can be looked at, and nothing in it changes."));
    m_text->setToolTip(u"<p>%1</p>"_s.arg(m_path.toHtmlEscaped()));
    layout()->setAlignment(m_bar, m_error ? Qt::AlignTop : Qt::Alignment());
    update();
}

void FilePane::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    const QRect bar = m_bar->geometry();
    painter.fillRect(bar, m_error ? theme.lost : theme.changed);
    painter.fillRect(QRect(bar.left(), bar.bottom(), bar.width(), 1), theme.line);
    painter.drawPixmap(bar.left() + grid(12), bar.top() + grid(7),
                       iconPixmap(m_error ? u"document-broken"_s : u"lock"_s, m_error ? theme.failed : theme.text,
                                  grid(16), devicePixelRatioF()));
}

} // namespace wirebell
