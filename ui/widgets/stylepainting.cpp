// SPDX-License-Identifier: MIT

// The parts of Style that paint a whole control.

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/style.h"

#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

void Style::drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool focused = option.state.testFlag(State_HasFocus);
    if (option.frame) {
        const QColor fill = option.editable                           ? theme.base
                            : option.state.testFlag(State_MouseOver) ? theme.head
                                                                      : theme.window;
        paintBox(painter, option.rect, enabled ? fill : theme.window,
                 focused   ? theme.accent
                 : enabled ? theme.edge
                           : theme.line,
                 focused ? 2 : 1);
    }
    const QRect arrow = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    const int size = grid(10);
    painter.drawPixmap(alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(size, size), arrow).topLeft(),
                       iconPixmap(u"chevron-down"_s, enabled ? theme.secondary : theme.disabled, size,
                                  painter.device()->devicePixelRatioF()));
}

void Style::drawPushButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool accent = widget && widget->property("accent").toBool();
    const QFont font = accent ? scaledFont(1, QFont::DemiBold) : painter.font();
    const QFontMetrics metrics(font);
    const int gap = option.icon.isNull() || option.text.isEmpty() ? 0 : grid(7);
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    int x = option.rect.center().x() - (iconWidth + gap + metrics.size(Qt::TextShowMnemonic, option.text).width()) / 2;
    if (iconWidth) {
        const QRect place(x, option.rect.top() + (option.rect.height() - option.iconSize.height()) / 2, iconWidth,
                          option.iconSize.height());
        option.icon.paint(&painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        x += iconWidth + gap;
    }
    painter.save();
    painter.setFont(font);
    painter.setPen(!enabled ? theme.disabled : accent ? theme.onAccent : theme.text);
    painter.drawText(QRect(x, option.rect.top(), option.rect.right() - x, option.rect.height()),
                     Qt::AlignVCenter | Qt::TextHideMnemonic, option.text);
    painter.restore();
}

int Style::menuArrowWidth(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const bool arrowless = widget && widget->property("arrowless").toBool();
    return option.features.testFlag(QStyleOptionToolButton::HasMenu) && !arrowless ? grid(14) : 0;
}

void Style::drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool accent = widget && widget->property("accent").toBool();
    const bool down = option.state & (State_Sunken | State_On);
    const bool hover = enabled && option.state.testFlag(State_MouseOver);
    if (accent)
        paintBox(painter, option.rect,
                 !enabled ? theme.idle
                 : down   ? theme.accent.darker(115)
                          : theme.accent,
                 QColor());
    else if (!option.state.testFlag(State_AutoRaise))
        paintBox(painter, option.rect, down ? theme.idle : hover ? theme.head : theme.window,
                 enabled ? theme.edge : theme.line);
    else if (down || hover)
        paintBox(painter, option.rect, down ? theme.idle : theme.head, QColor());

    const QColor ink = !enabled ? theme.disabled : accent ? theme.onAccent : theme.text;
    const bool texted = !option.text.isEmpty() && option.toolButtonStyle != Qt::ToolButtonIconOnly;
    const bool iconed = !option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly;
    const QSize iconSize = iconed ? option.iconSize : QSize();
    const int textWidth = texted ? option.fontMetrics.horizontalAdvance(option.text) : 0;
    const int gap = texted && iconed ? grid(6) : 0;
    const int arrowWidth = menuArrowWidth(option, widget);
    int x =
        option.rect.left() + (option.rect.width() - (iconed ? iconSize.width() : 0) - gap - textWidth - arrowWidth) / 2;
    if (iconed) {
        const QRect place(x, option.rect.top() + (option.rect.height() - iconSize.height()) / 2, iconSize.width(),
                          iconSize.height());
        option.icon.paint(&painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled,
                          down ? QIcon::On : QIcon::Off);
        x += iconSize.width() + gap;
    }
    if (texted) {
        painter.save();
        painter.setPen(ink);
        painter.setFont(option.font);
        painter.drawText(QRect(x, option.rect.top(), textWidth + 1, option.rect.height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, option.text);
        painter.restore();
        x += textWidth;
    }
    if (arrowWidth) {
        const int size = grid(10);
        painter.drawPixmap(QPoint(x + grid(4), option.rect.top() + (option.rect.height() - size) / 2),
                           iconPixmap(u"chevron-down"_s, ink, size, painter.device()->devicePixelRatioF()));
    }
    if (option.state.testFlag(State_HasFocus) && option.state.testFlag(State_KeyboardFocusChange)) {
        QStyleOptionFocusRect ring;
        ring.QStyleOption::operator=(option);
        proxy()->drawPrimitive(PE_FrameFocusRect, &ring, &painter, widget);
    }
}

void Style::drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option.palette);
    painter.fillRect(option.rect, theme.alternate);
    if (option.maximum <= option.minimum)
        return;
    const QRectF slider = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const bool active = option.state & (State_MouseOver | State_Sunken);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(active ? theme.edge : theme.dark ? theme.edge.darker(140) : theme.edge.lighter(135));
    const QRectF handle = slider.adjusted(2.5, 2.5, -2.5, -2.5);
    const qreal radius = qMin(handle.width(), handle.height()) / 2;
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}

void Style::drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter) const
{
    const Theme &theme = Theme::of(option.palette);
    painter.fillRect(option.rect, theme.head);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    if (option.orientation == Qt::Horizontal && option.position != QStyleOptionHeader::End &&
        option.position != QStyleOptionHeader::OnlyOneSection)
        painter.fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), theme.line);
}

void Style::drawTab(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(State_Selected);
    if (selected) {
        const int margin = grid(6);
        painter.fillRect(QRect(option.rect.left() + margin, option.rect.bottom() - 1,
                               option.rect.width() - 2 * margin, 2),
                         theme.accent);
    }
    painter.save();
    const bool hover = option.state.testFlag(State_MouseOver);
    painter.setPen(!option.state.testFlag(State_Enabled) ? theme.disabled
                   : selected || hover                   ? theme.text
                                                         : theme.secondary);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    painter.restore();
    if (option.state.testFlag(State_HasFocus)) {
        QStyleOptionFocusRect ring;
        ring.QStyleOption::operator=(option);
        proxy()->drawPrimitive(PE_FrameFocusRect, &ring, &painter, widget);
    }
}

} // namespace wirebell
