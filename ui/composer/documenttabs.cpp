// SPDX-License-Identifier: MIT
#include "ui/composer/documenttabs.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QFont methodFont()
{
    QFont font = fixedFont();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

constexpr int nameWidth = 170; // the widest that a name may get, at 13 px

} // namespace


DocumentTabs::DocumentTabs(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setMovable(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Open requests"));
}

void DocumentTabs::setDocument(int index, const QByteArray &method, const QString &title, bool modified)
{
    const QVariantList facts{method, modified};
    if (tabData(index) == facts && tabText(index) == title)
        return;
    setTabData(index, facts);
    setTabText(index, title);
    const QString name = QString::fromUtf8(method) + u' ' + title;
    setAccessibleTabName(index, modified ? tr("%1, not saved").arg(name) : name);
    setTabToolTip(index, title);
    update();
}

QSize DocumentTabs::tabSizeHint(int index) const
{
    const QString method = tabData(index).toList().value(0).toString();
    const int name = qMin(grid(nameWidth), fontMetrics().horizontalAdvance(tabText(index)));
    return {grid(10) + QFontMetrics(methodFont()).horizontalAdvance(method) + grid(7) + name + grid(38), grid(32)};
}

QSize DocumentTabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

QRect DocumentTabs::closeRect(int index) const
{
    const QRect tab = tabRect(index);
    const int size = grid(16);
    return {tab.right() - grid(5) - size, tab.center().y() - size / 2 + 1, size, size};
}

void DocumentTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    for (int i = 0; i < count(); ++i)
        paintTab(painter, i);
}

void DocumentTabs::paintTab(QPainter &painter, int index) const
{
    const Theme &theme = Theme::of(palette());
    const QRect tab = tabRect(index);
    const QVariantList facts = tabData(index).toList();
    const QByteArray method = facts.value(0).toByteArray();
    const bool modified = facts.value(1).toBool();
    const bool chosen = index == currentIndex();
    if (chosen) {
        painter.fillRect(tab, theme.base);
        painter.fillRect(QRect(tab.left(), tab.top(), tab.width(), 2), theme.accent);
        painter.fillRect(QRect(tab.left(), tab.top(), 1, tab.height()), theme.line);
        painter.fillRect(QRect(tab.right(), tab.top(), 1, tab.height()), theme.line);
    }
    int x = tab.left() + grid(10);
    painter.setFont(methodFont());
    painter.setPen(theme.method(method));
    painter.drawText(x, baseline(tab.translated(0, 1), fontMetrics()), QString::fromUtf8(method));
    x += painter.fontMetrics().horizontalAdvance(QString::fromUtf8(method)) + grid(7);

    const QRect close = closeRect(index);
    const int room = close.left() - x - grid(13);
    painter.setFont(font());
    painter.setPen(chosen ? theme.text : theme.secondary);
    const QString name = fontMetrics().elidedText(tabText(index), Qt::ElideRight, room);
    painter.drawText(QRect(x, tab.top() + 1, room, tab.height()), Qt::AlignVCenter, name);
    if (modified) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.secondary);
        painter.drawEllipse(QPointF(x + fontMetrics().horizontalAdvance(name) + grid(9), close.center().y() + 0.5),
                            grid(7) / 2.0, grid(7) / 2.0);
        painter.restore();
    }
    if (chosen || index == m_hovered) {
        if (close.contains(mapFromGlobal(QCursor::pos())) && underMouse())
            painter.fillRect(close, theme.idle);
        const int size = grid(11);
        painter.drawPixmap(close.center() - QPoint(size / 2 - 1, size / 2 - 1),
                           iconPixmap(u"close"_s, theme.secondary, size, devicePixelRatioF()));
    }
    if (chosen && hasFocus()) {
        QStyleOptionFocusRect ring;
        ring.initFrom(this);
        ring.rect = tab.adjusted(3, 5, -3, -4);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
    }
}

void DocumentTabs::mouseReleaseEvent(QMouseEvent *event)
{
    const int index = tabAt(event->position().toPoint());
    const bool cross = index >= 0 && closeRect(index).contains(event->position().toPoint());
    if (index >= 0 && ((event->button() == Qt::LeftButton && cross) || event->button() == Qt::MiddleButton))
        Q_EMIT tabCloseRequested(index);
    QTabBar::mouseReleaseEvent(event);
}

void DocumentTabs::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = tabAt(event->position().toPoint());
    update();
    QTabBar::mouseMoveEvent(event);
}

void DocumentTabs::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QTabBar::leaveEvent(event);
}

} // namespace wirebell
