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
    , m_full(placeholder)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setTextMargins(grid(18), 0, 0, 0);
    setClearButtonEnabled(true);
}

void SearchField::setBriefPlaceholder(const QString &brief)
{
    m_brief = brief;
    choosePlaceholder();
}

void SearchField::choosePlaceholder()
{
    // The frame, and the two pixels that a line edit keeps free on either side of its text.
    const int room = width() - textMargins().left() - textMargins().right() - grid(12) - 4;
    const bool fits = m_brief.isEmpty() || fontMetrics().horizontalAdvance(m_full) <= room;
    setPlaceholderText(fits ? m_full : m_brief);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    choosePlaceholder();
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
