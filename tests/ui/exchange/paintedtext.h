// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace wirebell {

/// What a painted view shows, row by row, as those hear it who cannot see it.
inline QStringList paintedText(QWidget *view)
{
    QStringList rows;
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view);
    for (int i = 0; list && i < list->childCount(); ++i)
        rows += list->child(i)->text(QAccessible::Name);
    return rows;
}

} // namespace wirebell
