// SPDX-License-Identifier: MIT
#include "ui/catcher/formgrid.h"

#include "ui/widgets/grid.h"

#include <QLabel>

namespace wirebell {

FormGrid::FormGrid(QWidget *parent) : QGridLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setHorizontalSpacing(grid(8));
    setVerticalSpacing(grid(6));
    setColumnMinimumWidth(0, grid(56));
    setColumnStretch(1, 1);
}

QLabel *FormGrid::add(const QString &name, QWidget *control)
{
    auto *label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(control);
    const int row = rowCount();
    addWidget(label, row, 0, Qt::AlignRight | Qt::AlignVCenter);
    addWidget(control, row, 1);
    return label;
}

void FormGrid::add(const QString &name, QLayout *controls, QWidget *buddy)
{
    auto *label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(buddy);
    const int row = rowCount();
    addWidget(label, row, 0, Qt::AlignRight | Qt::AlignVCenter);
    addLayout(controls, row, 1);
}

void FormGrid::addBelow(QWidget *widget)
{
    addWidget(widget, rowCount(), 1);
}

void FormGrid::setShown(QWidget *control, bool shown)
{
    control->setVisible(shown);
    for (int i = 0; i < count(); ++i) {
        if (auto *label = qobject_cast<QLabel *>(itemAt(i)->widget()); label && label->buddy() == control)
            label->setVisible(shown);
    }
}

} // namespace wirebell
