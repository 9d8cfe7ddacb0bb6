// SPDX-License-Identifier: MIT
#include "ui/catcher/disclosurebutton.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/style.h"

#include <QPainter>

namespace wirebell {

using namespace Qt::StringLiterals;

DisclosureButton::DisclosureButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize DisclosureButton::sizeHint() const
{
    return {grid(100), grid(28)};
}

void DisclosureButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor &edge = hasFocus() ? theme.accent : isEnabled() ? theme.edge : theme.line;
    paintBox(painter, rect(), !isEnabled() ? theme.window : isChecked() ? theme.selection : theme.base, edge,
             hasFocus() ? 2 : 1);
    QRect inside = rect().adjusted(grid(9), 0, -grid(8), 0);
    if (isEnabled()) {
        const int size = grid(14);
        painter.drawPixmap(inside.right() - size, (height() - size) / 2,
                           iconPixmap(isChecked() ? u"chevron-down"_s : u"chevron-right"_s, theme.secondary, size,
                                      devicePixelRatioF()));
        inside.setRight(inside.right() - size - grid(6));
    }
    painter.setPen(isEnabled() ? theme.text : theme.secondary);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
}

} // namespace wirebell
