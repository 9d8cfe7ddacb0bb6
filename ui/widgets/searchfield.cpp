// SPDX-License-Identifier: MIT
#include "ui/widgets/searchfield.h"

#include "ui/widgets/icon.h"

#include <QAction>
#include <QKeyEvent>

namespace wirebell {

SearchField::SearchField(const QString &iconName, const QString &placeholder, QWidget *list, QWidget *parent)
    : QLineEdit(parent)
    , m_list(list)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    // A picture in the line, not a command: it stays out of menus and the palette.
    addAction(icon(iconName, &Theme::secondary), LeadingPosition)->setEnabled(false);
    setClearButtonEnabled(true);
}

bool SearchField::event(QEvent *event)
{
    // While there is something to empty, Esc is the field's own and does not stop a send.
    if (event->type() == QEvent::ShortcutOverride && !text().isEmpty() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Down && m_list)
        m_list->setFocus(Qt::TabFocusReason);
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace wirebell
