// SPDX-License-Identifier: MIT
#include "ui/collection/collectionsidebar.h"

#include "ui/collection/collectiondelegate.h"
#include "ui/collection/shelf.h"
#include "ui/log/lastsent.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>

namespace wirebell {

using namespace Qt::StringLiterals;

CollectionSidebar::CollectionSidebar(Shelf &shelf, LogThread &log, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_shelf(shelf)
    , m_closeFolder(actions.closeFolder)
    , m_shown(new QSortFilterProxyModel(this))
    , m_view(new QTreeView)
{
    auto *head = new PaneHead(tr("Collections"));
    head->add(actions.newRequest);
    head->add(actions.openFolder);
    m_shown->setSourceModel(&shelf.tree());
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setAutoAcceptChildRows(true);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName(u"collections"_s);
    m_view->setAccessibleName(tr("Collections"));
    m_view->setModel(m_shown);
    m_view->setItemDelegate(new CollectionDelegate(m_view));
    m_view->setHeaderHidden(true);
    standOnSidebar(m_view);
    m_view->setExpandsOnDoubleClick(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->expand(m_shown->index(0, 0));
    m_filter = new SearchField(u"filter"_s, tr("Filter requests"), m_view);
    m_filter->setObjectName(u"filterRequests"_s);
    m_filter->setFixedHeight(grid(26));
    setFocusProxy(m_view);
    m_hint = makeHint(actions.openFolder);
    m_lastPart = makeLastSent(log);

    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(grid(8), grid(8), grid(8), grid(6));
    filterRow->addWidget(m_filter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(filterRow);
    column->addWidget(m_view, 1);
    column->addWidget(m_hint);
    column->addWidget(m_lastPart);

    connect(m_filter, &QLineEdit::textChanged, this, &CollectionSidebar::narrow);
    connect(m_view, &QAbstractItemView::clicked, this, &CollectionSidebar::choose);
    connect(m_view, &QAbstractItemView::activated, this, &CollectionSidebar::choose);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_closeFolder->setEnabled(!chosenCollection().isEmpty()); });
    connect(&shelf, &Shelf::treeChanged, this, [this](const QString &folder) {
        for (int row = 0; row < m_shown->rowCount(); ++row) {
            if (m_shown->index(row, 0).data(CollectionTree::PathRole).toString() == folder)
                m_view->expandRecursively(m_shown->index(row, 0), 1);
        }
    });
    connect(&shelf, &Shelf::foldersChanged, this, [this] { m_hint->setVisible(m_shelf.folders().isEmpty()); });
    m_hint->setVisible(shelf.folders().isEmpty());
    m_closeFolder->setEnabled(false);
}

QWidget *CollectionSidebar::makeHint(QAction *openFolder)
{
    auto *hint = new QWidget;
    auto *text = new QLabel(tr("Your own requests are files: one YAML file a request, in a folder you choose."));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setFont(scaledFont(0.92));
    text->setForegroundRole(QPalette::PlaceholderText);
    auto *open = new QPushButton(openFolder->icon(), openFolder->text().remove(u'&'));
    open->setObjectName(u"openFolderButton"_s);
    connect(open, &QPushButton::clicked, openFolder, &QAction::trigger);
    auto *column = new QVBoxLayout(hint);
    column->setContentsMargins(grid(12), grid(10), grid(12), grid(14));
    column->setSpacing(grid(8));
    column->addWidget(text);
    column->addWidget(open, 0, Qt::AlignLeft);
    return hint;
}

QWidget *CollectionSidebar::makeLastSent(LogThread &log)
{
    auto *part = new QWidget;
    auto *title = new QLabel(tr("Last sent"));
    title->setFont(scaledFont(0.92, QFont::DemiBold));
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setAutoFillBackground(true);
    title->setBackgroundRole(QPalette::Midlight);
    title->setFixedHeight(grid(25));
    title->setContentsMargins(grid(12), 0, grid(8), 0);
    m_last = new LastSent(log);
    m_last->setObjectName(u"lastSent"_s);
    standOnSidebar(m_last);
    m_last->setFixedHeight(m_last->sizeHint().height());
    m_last->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(m_last);
    part->setVisible(m_last->model()->rowCount() > 0);
    connect(m_last->model(), &QAbstractItemModel::rowsInserted, part, [part] { part->show(); });
    connect(m_last, &LastSent::chosen, this, &CollectionSidebar::sentChosen);
    return part;
}

void CollectionSidebar::narrow()
{
    m_shown->setFilterFixedString(m_filter->text());
    if (!m_filter->text().isEmpty())
        m_view->expandAll();
}

void CollectionSidebar::choose(const QModelIndex &index)
{
    using Kind = CollectionTree::Kind;
    const QString path = index.data(CollectionTree::PathRole).toString();
    switch (Kind(index.data(CollectionTree::KindRole).toInt())) {
    case Kind::Request:
        if (path.isEmpty())
            Q_EMIT sampleChosen(index.data(CollectionTree::SampleRole).toInt());
        else
            Q_EMIT fileChosen(path);
        break;
    case Kind::Broken:
    case Kind::Other:
        Q_EMIT problemChosen(index.data(Qt::ToolTipRole).toString());
        break;
    default:
        break;
    }
}

QString CollectionSidebar::chosenFolder() const
{
    using Kind = CollectionTree::Kind;
    for (QModelIndex index = m_view->currentIndex(); index.isValid(); index = index.parent()) {
        const auto kind = Kind(index.data(CollectionTree::KindRole).toInt());
        if (kind == Kind::Folder || kind == Kind::Collection)
            return index.data(CollectionTree::PathRole).toString();
    }
    return m_shelf.folders().value(0);
}

QString CollectionSidebar::chosenCollection() const
{
    return m_shelf.folderOf(m_view->currentIndex().data(CollectionTree::PathRole).toString());
}

void CollectionSidebar::mark(const QString &path, int sample)
{
    for (const auto &[index, way] : m_shelf.tree().requests()) {
        const QString its = index.data(CollectionTree::PathRole).toString();
        const bool same = path.isEmpty() ? its.isEmpty() && index.data(CollectionTree::SampleRole).toInt() == sample
                                         : its == path;
        if (!same)
            continue;
        m_view->setCurrentIndex(m_shown->mapFromSource(index));
        return;
    }
    m_view->setCurrentIndex({});
}

} // namespace wirebell
