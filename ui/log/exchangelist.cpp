// SPDX-License-Identifier: MIT
#include "ui/log/exchangelist.h"

#include "ui/log/exchangedelegate.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastTarget = 150; // of its column, at 13 px

} // namespace

ExchangeList::ExchangeList(LogThread &log, const QList<ExchangeListModel::Column> &columns, QWidget *parent)
    : QTableView(parent)
    , m_model(new ExchangeListModel(log, columns, this))
{
    setModel(m_model);
    setItemDelegate(new ExchangeDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerItem);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(grid(24));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(grid(40));
    layColumnsOut();

    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { rowsCame(first, last); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] { tellChosen(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_told = QUuid();
        layColumnsOut();
        tellVisible();
        // Behind all others that hear of the reset, who forget what was chosen.
        if (m_follows)
            QMetaObject::invokeMethod(this, &ExchangeList::chooseNewest, Qt::QueuedConnection);
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { tellChosen(); });
    connect(this, &QAbstractItemView::doubleClicked, this, &ExchangeList::opened);
}

void ExchangeList::layColumnsOut()
{
    using enum ExchangeListModel::Column;
    const QFontMetrics fixed(fixedFont());
    const QFontMetrics normal(figures(font()));
    const int pad = grid(18);
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const auto column = m_model->column(section);
        int width = normal.horizontalAdvance(m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        switch (column) {
        case Number:
            width = qMax(width, normal.horizontalAdvance(u"000000"_s));
            break;
        case Time:
            width = qMax(width, fixed.horizontalAdvance(u"00:00:00.000"_s));
            break;
        case Kind:
            width = qMax(width, normal.horizontalAdvance(tr("caught")) + grid(16));
            break;
        case Method:
            width = qMax(width, fixed.horizontalAdvance(u"OPTIONS"_s));
            break;
        case Outcome:
            width = qMax(width, normal.horizontalAdvance(u"interrupted"_s) + grid(14));
            break;
        case RequestSize:
        case Out:
        case In:
            width = qMax(width, normal.horizontalAdvance(u"00,000,000"_s));
            break;
        case Duration:
            width = qMax(width, normal.horizontalAdvance(u"00,000.0"_s));
            break;
        case Endpoint:
            width = qMax(width, grid(124));
            break;
        case Note:
            width = qMax(width, grid(220));
            break;
        case Target:
            horizontalHeader()->setSectionResizeMode(section, QHeaderView::Stretch);
            continue;
        }
        m_widths[section] = width + pad;
        setColumnWidth(section, width + pad);
    }
    giveWay();
}

void ExchangeList::giveWay()
{
    using enum ExchangeListModel::Column;
    int room = viewport()->width();
    for (int section = 0; section < m_model->columnCount(); ++section)
        room -= m_model->column(section) == Target ? grid(leastTarget) : m_widths.value(section);
    for (const auto &columns : {QList{Note}, QList{In, Out, RequestSize}, QList{Duration}, QList{Kind, Endpoint}}) {
        const bool hidden = room < 0;
        for (int section = 0; section < m_model->columnCount(); ++section) {
            if (!columns.contains(m_model->column(section)))
                continue;
            setColumnHidden(section, hidden);
            room += hidden ? m_widths.value(section) : 0;
        }
    }
}

void ExchangeList::setFollowsNewest(bool follows)
{
    if (std::exchange(m_follows, follows) == follows)
        return;
    if (follows)
        chooseNewest();
    Q_EMIT followsNewestChanged(follows);
}

const ExchangeRow *ExchangeList::chosenRow() const
{
    return currentIndex().isValid() ? m_model->row(currentIndex().row()) : nullptr;
}

void ExchangeList::chooseNewest()
{
    if (!m_model->rowCount())
        return;
    const QScopedValueRollback moving(m_moving, true);
    setCurrentIndex(m_model->index(0, 0));
    scrollToTop();
}

void ExchangeList::rowsCame(int first, int last)
{
    if (m_follows)
        return chooseNewest();
    // The rows on screen stay where they are, unless the top is what is looked at.
    if (first == 0 && verticalScrollBar()->value() > 0) {
        const QScopedValueRollback moving(m_moving, true);
        executeDelayedItemsLayout();
        updateGeometries();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + last - first + 1);
    }
    tellVisible();
}

void ExchangeList::tellChosen()
{
    const ExchangeRow *row = chosenRow();
    if (!row || row->id == m_told)
        return;
    m_told = row->id;
    Q_EMIT chosen(m_told);
}

void ExchangeList::tellVisible()
{
    const int rows = m_model->rowCount();
    const int first = qMax(0, rowAt(0));
    const int fitting = viewport()->height() / qMax(1, verticalHeader()->defaultSectionSize()) + 1;
    m_model->setVisibleRows(first, rows ? qMin(first + fitting, rows - 1) : fitting);
}

void ExchangeList::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    tellVisible();
    if (dy && !m_moving && verticalScrollBar()->value() > 0)
        setFollowsNewest(false);
}

void ExchangeList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    giveWay();
    tellVisible();
}

void ExchangeList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return Q_EMIT opened();
    const QModelIndex before = currentIndex();
    QTableView::keyPressEvent(event);
    if (currentIndex().row() != before.row() && currentIndex().row() != 0)
        setFollowsNewest(false);
}

void ExchangeList::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    if (currentIndex().isValid() && currentIndex().row() != 0)
        setFollowsNewest(false);
}

void ExchangeList::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount())
        setCurrentIndex(m_model->index(0, 0));
}

void ExchangeList::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(Theme::of(palette()).accent, 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

} // namespace wirebell
