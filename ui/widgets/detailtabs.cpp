// SPDX-License-Identifier: MIT
#include "ui/widgets/detailtabs.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionTab>

namespace wirebell {

DetailTabs::DetailTabs(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setFocusPolicy(Qt::StrongFocus);
    setElideMode(Qt::ElideNone);
}

void DetailTabs::setDetail(int index, const QString &detail)
{
    if (tabData(index).toString() == detail)
        return;
    setTabData(index, detail);
    setAccessibleTabName(index, detail.isEmpty() ? tabText(index) : tabText(index) + u' ' + detail);
    // The bar lays its tabs out anew only when a text changes.
    setTabText(index, tabText(index));
    updateGeometry();
}

QSize DetailTabs::tabSizeHint(int index) const
{
    int width = fontMetrics().horizontalAdvance(tabText(index)) + grid(20);
    if (!detail(index).isEmpty())
        width += grid(6) + QFontMetrics(scaledFont(0.92)).horizontalAdvance(detail(index));
    return {width, grid(30)};
}

QSize DetailTabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void DetailTabs::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    const QFont small = scaledFont(0.92);
    QPainter painter(this);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool chosen = i == currentIndex();
        const bool hover = tab.contains(mapFromGlobal(QCursor::pos())) && underMouse();
        const int left = tab.left() + grid(10);
        painter.setFont(font());
        painter.setPen(chosen || hover ? theme.text : theme.secondary);
        painter.drawText(QRect(left, tab.top(), tab.width(), tab.height()), Qt::AlignVCenter, tabText(i));
        if (!detail(i).isEmpty()) {
            const int used = fontMetrics().horizontalAdvance(tabText(i)) + grid(6);
            painter.setFont(small);
            painter.setPen(theme.secondary);
            painter.drawText(left + used, baseline(tab, fontMetrics()), detail(i));
        }
        if (chosen)
            painter.fillRect(QRect(tab.left() + grid(6), tab.bottom() - 1, tab.width() - grid(12), 2), theme.accent);
        if (chosen && hasFocus()) {
            QStyleOptionFocusRect ring;
            ring.initFrom(this);
            ring.rect = tab.adjusted(1, 2, -1, -3);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
        }
    }
}

} // namespace wirebell
