// SPDX-License-Identifier: MIT
#include "ui/composer/edittable.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace wirebell {

EditTable::EditTable(QAbstractItemModel *model, int stretched, const QList<int> &widths, QWidget *parent)
    : QTableView(parent)
{
    setModel(model);
    setFont(fixedFont());
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(grid(26));
    horizontalHeader()->setFont(scaledFont(0.92));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(grid(30));
    for (int column = 0; column < widths.size(); ++column) {
        if (widths[column])
            setColumnWidth(column, grid(widths[column]));
    }
    horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

void EditTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && state() != EditingState && currentIndex().isValid())
        return Q_EMIT removeRequested(currentIndex().row());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && state() != EditingState &&
        event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void EditTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount())
        setCurrentIndex(model()->index(model()->rowCount() - 1, 1));
}

void EditTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(Theme::of(palette()).accent, 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

} // namespace wirebell
