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
constexpr auto pointingFor = std::chrono::seconds(1); // after the pointer's last move

} // namespace

ExchangeList::ExchangeList(LogThread &log, const QList<ExchangeListModel::Column> &columns, QWidget *parent)
    : QTableView(parent)
    , m_model(new ExchangeListModel(log, columns, this))
{
    setModel(m_model);
    setItemDelegate(new ExchangeDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
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
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        tellChosen();
        Q_EMIT chosenChanged();
    });
    connect(m_model, &ExchangeListModel::aboutToRearrange, this, &ExchangeList::keepPlace);
    connect(m_model, &ExchangeListModel::rearranged, this, &ExchangeList::takePlace);
    connect(m_model, &ExchangeListModel::emptied, this, [this] {
        m_rearranging = false;
        m_told = QUuid();
        layColumnsOut();
        tellVisible();
        Q_EMIT chosenChanged();
        // Behind all others that hear of it, who forget what was chosen.
        if (m_follows)
            QMetaObject::invokeMethod(this, &ExchangeList::chooseNewest, Qt::QueuedConnection);
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { tellChosen(); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_rearranging)
            return;
        if (chosenCount() > 1)
            setFollowsNewest(false);
        Q_EMIT chosenChanged();
    });
    viewport()->setMouseTracking(true);
    m_pointing.setSingleShot(true);
    m_pointing.setInterval(pointingFor);
    connect(&m_pointing, &QTimer::timeout, this, [this] {
        if (m_follows && currentIndex().row() != 0)
            chooseNewest();
    });
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
            width = qMax(width, normal.horizontalAdvance(u"000000"_s) + grid(14)); // with the pin
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

int ExchangeList::chosenCount() const
{
    int count = 0;
    for (const auto &[first, last] : chosenRanges())
        count += last - first + 1;
    return count;
}

QList<std::pair<int, int>> ExchangeList::chosenRanges() const
{
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        if (range.isValid())
            ranges.append({range.top(), range.bottom()});
    }
    return ranges;
}

void ExchangeList::withChosen(const std::function<void(const QList<ChosenExchange> &)> &act) const
{
    m_model->withRows(chosenRanges(), act);
}

void ExchangeList::choose(int row)
{
    selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ExchangeList::chooseNewest()
{
    if (!m_model->rowCount())
        return;
    const QScopedValueRollback moving(m_moving, true);
    choose(0);
    scrollToTop();
}

void ExchangeList::keepPlace()
{
    m_rearranging = true;
    m_place = {};
    const int top = rowAt(0);
    for (int row = top; row >= 0 && row <= rowAt(viewport()->height() - 1); ++row) {
        if (const ExchangeRow *there = m_model->row(row))
            m_place.shown.append(there->number);
    }
    if (const ExchangeRow *there = chosenRow())
        m_place.current = there->number;
    m_place.row = currentIndex().row();
    // Of a selection that is not held as a whole nobody could say where it stands afterwards.
    for (const auto &[first, last] : chosenRanges()) {
        for (int row = first; row <= last; ++row) {
            const ExchangeRow *there = m_model->row(row);
            if (!there) {
                m_place.selected.clear();
                return;
            }
            m_place.selected.append(there->number);
        }
    }
}

void ExchangeList::takePlace()
{
    const QScopedValueRollback moving(m_moving, true);
    executeDelayedItemsLayout();
    updateGeometries();
    for (qsizetype i = 0; i < m_place.shown.size(); ++i) {
        if (const int row = m_model->rowOf(m_place.shown[i]); row >= 0) {
            moveTop(row - int(i));
            break;
        }
    }
    QItemSelection selection;
    for (const qint64 number : std::as_const(m_place.selected)) {
        if (const int row = m_model->rowOf(number); row >= 0)
            selection.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    }
    const int current = m_model->rowOf(m_place.current);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_rearranging = false;
    if (m_follows && current < 0) {
        chooseNewest();
    } else if (current >= 0 && !selection.isEmpty()) {
        selectionModel()->setCurrentIndex(m_model->index(current, 0), QItemSelectionModel::NoUpdate);
    } else if (m_place.row >= 0 && m_model->rowCount()) {
        // What was chosen is gone: the next one takes its place.
        choose(current >= 0 ? current : qMin(m_place.row, m_model->rowCount() - 1));
    }
    tellVisible();
    Q_EMIT chosenChanged();
}

void ExchangeList::moveTop(int row)
{
    const QScopedValueRollback moving(m_moving, true);
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(row);
}

void ExchangeList::rowsCame(int first, int last)
{
    const bool points = m_pointing.isActive();
    if (m_follows && !points)
        return chooseNewest();
    // The rows on screen stay where they are, unless the top is what is looked at and no pointer is over it.
    const int came = last - first + 1;
    const int top = verticalScrollBar()->value();
    if (first == 0 && came < m_model->rowCount() && (top > 0 || points || viewport()->underMouse()))
        moveTop(top + came);
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

bool ExchangeList::event(QEvent *event)
{
    // These keys are the list's own while it has the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void ExchangeList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return Q_EMIT opened();
    if (event->matches(QKeySequence::Undo))
        return Q_EMIT undoRequested();
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

void ExchangeList::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    m_pointing.start();
}

void ExchangeList::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount())
        choose(0);
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
