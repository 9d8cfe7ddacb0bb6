// SPDX-License-Identifier: MIT
#include "ui/widgets/searchfield.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QKeyEvent>
#include <QPainter>

namespace wirebell {

SearchField::SearchField(const QString &iconName, const QString &placeholder, QWidget *list, QWidget *parent)
    : QLineEdit(parent)
    , m_list(list)
    , m_icon(iconName)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setTextMargins(grid(18), 0, 0, 0);
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

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int size = grid(14);
    painter.drawPixmap(grid(8), (height() - size) / 2,
                       iconPixmap(m_icon, Theme::of(palette()).secondary, size, devicePixelRatioF()));
}

} // namespace wirebell
