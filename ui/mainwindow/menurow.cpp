// SPDX-License-Identifier: MIT
#include "ui/mainwindow/menurow.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/style.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenuBar>
#include <QPainter>
#include <QResizeEvent>

namespace wirebell {

using namespace Qt::StringLiterals;

class MenuRow::Box final : public QAbstractButton
{
public:
    Box(QAction *action, QWidget *parent) : QAbstractButton(parent), m_action(action)
    {
        setObjectName(u"searchBox"_s);
        setText(QString(action->text()).remove(u'&'));
        setAccessibleName(text());
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::IBeamCursor);
        connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        paintBox(painter, rect(), theme.base, hasFocus() ? theme.accent : theme.edge, hasFocus() ? 2 : 1);
        const int size = grid(14);
        painter.drawPixmap(grid(8), (height() - size) / 2,
                           iconPixmap(u"search"_s, theme.secondary, size, devicePixelRatioF()));
        const int cap = paintKeycap(painter, QRect(0, 0, width() - grid(6), height()),
                                    m_action->shortcut().toString(QKeySequence::NativeText), theme);
        painter.setFont(font());
        painter.setPen(theme.secondary);
        const QRect room(grid(28), 0, width() - grid(34) - cap, height());
        painter.drawText(room, Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }

private:
    QAction *m_action;
};

MenuRow::MenuRow(QAction *palette, QWidget *parent)
    : QWidget(parent)
    , m_menus(new QMenuBar(this))
    , m_box(new Box(palette, this))
{
    m_menus->setObjectName(u"menus"_s);
    setFixedHeight(grid(36));
}

void MenuRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The box keeps to the window's middle as long as the menus leave it the room.
    const int edge = grid(8);
    const int menus = m_menus->sizeHint().width();
    m_menus->setGeometry(grid(4), (height() - m_menus->sizeHint().height()) / 2, qMin(menus, width()),
                         m_menus->sizeHint().height());
    const int left = m_menus->geometry().right() + grid(12);
    const int width = qMin(grid(300), this->width() - left - edge);
    const int x = qMax(left, (this->width() - width) / 2);
    m_box->setGeometry(x, (height() - grid(26)) / 2, width, grid(26));
    m_box->setVisible(width >= grid(80));
}

void MenuRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace wirebell
