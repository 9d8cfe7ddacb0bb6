// SPDX-License-Identifier: MIT
#include "ui/log/logsidebar.h"

#include "query/queryparser.h"
#include "ui/widgets/countdelegate.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/panehead.h"

#include <QAction>
#include <QBoxLayout>
#include <QListView>
#include <QLocale>
#include <QScrollArea>
#include <QStandardItemModel>

namespace wirebell {

using namespace Qt::StringLiterals;

LogSidebar::LogSidebar(LogThread &log, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_head(new PaneHead(tr("Log")))
    , m_list(new QListView)
    , m_parts(new QStandardItemModel(this))
{
    m_queries = {Query(), Query::of(Role::Sent), Query::of(Role::Caught), parseQuery(u"failed"_s).query};
    const std::pair<QString, QString> parts[] = {{u"log"_s, tr("All")},
                                                 {u"arrow-right"_s, tr("Sent")},
                                                 {u"arrow-left"_s, tr("Caught")},
                                                 {u"close"_s, tr("Failed")}};
    for (const auto &[picture, name] : parts) {
        auto *item = new QStandardItem(icon(picture, &Theme::secondary), name);
        item->setEditable(false);
        m_parts->appendRow(item);
    }
    m_list->setObjectName(u"logParts"_s);
    m_list->setAccessibleName(tr("Parts of the log"));
    m_list->setModel(m_parts);
    m_list->setItemDelegate(new CountDelegate(m_list));
    standOnSidebar(m_list);
    m_list->setUniformItemSizes(true);
    m_list->setCurrentIndex(m_parts->index(0, 0));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_list, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(m_queries.value(index.row())); });
    connect(&log, &LogThread::changed, this, &LogSidebar::count);
    setFocusProxy(m_list);
}

void LogSidebar::setTitle(const QString &title)
{
    m_head->setTitle(title);
}

void LogSidebar::setForm(QWidget *form, QAction *shown)
{
    m_head->add(shown);
    auto *rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Mid);
    rule->setFixedHeight(1);
    m_place = new QScrollArea;
    m_place->setWidget(form);
    m_place->setWidgetResizable(true);
    m_place->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_place->setFocusPolicy(Qt::NoFocus);
    standOnSidebar(m_place);
    form->setBackgroundRole(QPalette::AlternateBase);
    form->installEventFilter(this);
    m_list->setMinimumHeight(grid(104));
    auto *column = static_cast<QBoxLayout *>(layout());
    column->addWidget(rule);
    column->addWidget(m_place, 100);
    const auto show = [this, rule](bool on) {
        rule->setVisible(on);
        m_place->setVisible(on);
        boundForm();
    };
    connect(shown, &QAction::toggled, this, show);
    show(shown->isChecked());
}

void LogSidebar::boundForm()
{
    const QWidget *form = m_place->widget();
    const int needed = form->hasHeightForWidth() ? form->heightForWidth(qMax(width(), grid(180)))
                                                 : form->sizeHint().height();
    m_place->setMinimumHeight(qMin(needed, grid(96)));
    m_place->setMaximumHeight(needed);
}

bool LogSidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (m_place && watched == m_place->widget() &&
        (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        boundForm();
    return QWidget::eventFilter(watched, event);
}

void LogSidebar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    count();
}

void LogSidebar::count()
{
    if (m_asking || !isVisible() || !m_log.isOpen())
        return;
    m_asking = true;
    m_log.counts(m_ticket.ticket(), m_queries, [this](const Result<QList<qint64>> &counts) {
        m_asking = false;
        for (int i = 0; counts && i < counts->size(); ++i) {
            const QString number = QLocale().toString(counts->at(i));
            QStandardItem *item = m_parts->item(i);
            if (item->data(CountDelegate::CountRole) == number)
                continue;
            item->setData(number, CountDelegate::CountRole);
            item->setData(tr("%1, %2", "a part of the log and how many").arg(item->text(), number),
                          Qt::AccessibleTextRole);
        }
    });
}

} // namespace wirebell
