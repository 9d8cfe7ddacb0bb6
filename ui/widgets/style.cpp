// SPDX-License-Identifier: MIT
#include "ui/widgets/style.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTableView>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

bool isAccent(const QWidget *widget)
{
    return widget && widget->property("accent").toBool();
}

void paintIcon(QPainter &painter, const QString &name, const QColor &color, const QRect &place, int size)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPoint at = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(size, size), place).topLeft();
    painter.drawPixmap(at, iconPixmap(name, color, size, ratio));
}

/// Two pixels of the accent; on the accent itself a line in between that tells them apart.
void paintFocus(QPainter &painter, const QRect &rect, bool onAccent, const Theme &theme)
{
    paintBox(painter, rect, QColor(), theme.accent, 2);
    if (onAccent)
        paintBox(painter, QRectF(rect).adjusted(2, 2, -2, -2), QColor(), theme.onAccent, 1.5);
}

} // namespace

void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal half = edge.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), 3 - half / 2, 3 - half / 2);
    painter.restore();
}

Style::Style() : QProxyStyle(u"Fusion"_s) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return 1;
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return grid(11);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return grid(16);
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
    case PM_MenuBarVMargin:
    case PM_MenuBarPanelWidth:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_TabBarTabHSpace:
        return grid(20);
    case PM_TabBarTabVSpace:
        return grid(14);
    case PM_HeaderMargin:
        return grid(8);
    case PM_TreeViewIndentation:
        return grid(15);
    case PM_MenuBarHMargin:
    case PM_MenuBarItemSpacing:
        return grid(4);
    case PM_LineEditIconMargin:
        return grid(6);
    case PM_FocusFrameHMargin: // the margin of a cell: a table's cells stand below their heads
        return qobject_cast<const QTableView *>(widget) ? grid(7)
                                                        : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_TabBar_PreferNoArrows:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        made = QSize(size.width() + grid(22), qMax(grid(28), size.height() + grid(8)));
        break;
    case CT_LineEdit:
        made.setHeight(qMax(grid(28), size.height() + grid(6)));
        break;
    case CT_ComboBox:
        made = QSize(size.width() + grid(36), qMax(grid(28), size.height() + grid(6)));
        break;
    case CT_SpinBox:
        made.setHeight(grid(28));
        break;
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool text = button && !button->text.isEmpty() && button->toolButtonStyle != Qt::ToolButtonIconOnly;
        made = QSize(size.width() + (text ? grid(14) : grid(8)) + (button ? menuArrowWidth(*button, widget) : 0),
                     qMax(grid(24), size.height() + grid(4)));
        break;
    }
    case CT_MenuBarItem:
        made = QSize(size.width() + grid(14), grid(28));
        break;
    case CT_HeaderSection:
        made.setHeight(grid(26));
        break;
    default:
        break;
    }
    return made;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const QRect r = option->rect;
        const int arrow = grid(24);
        switch (part) {
        case SC_ComboBoxFrame:
            return r;
        case SC_ComboBoxArrow:
            return visualRect(option->direction, r, QRect(r.right() - arrow + 1, r.top(), arrow, r.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, r, r.adjusted(grid(8), 2, -arrow, -2));
        default:
            break;
        }
    }
    if (control == CC_ScrollBar) {
        // No buttons at the ends: the groove is the whole bar.
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        if (part == SC_ScrollBarGroove)
            return option->rect;
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        const bool flat = bar->orientation == Qt::Horizontal;
        const int length = flat ? bar->rect.width() : bar->rect.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int slider = length;
        int at = 0;
        if (range > 0) {
            slider = qBound(grid(28), int(qint64(bar->pageStep) * length / (range + bar->pageStep)), length);
            at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider,
                                         bar->upsideDown);
        }
        const auto piece = [&](int from, int size) {
            const QRect r = flat ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
            return visualRect(bar->direction, bar->rect, r.translated(bar->rect.topLeft()));
        };
        if (part == SC_ScrollBarSlider)
            return piece(at, slider);
        if (part == SC_ScrollBarSubPage)
            return piece(0, at);
        if (part == SC_ScrollBarAddPage)
            return piece(at + slider, length - at - slider);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth == 0)
            return option->rect;
        return option->rect.adjusted(grid(6), 1, -grid(6), -1);
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool focused = option->state.testFlag(State_HasFocus);
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            paintBox(*painter, option->rect, enabled ? theme.base : theme.window,
                     focused ? theme.accent : enabled ? theme.edge : theme.line, focused ? 2 : 1);
        return;
    }
    case PE_FrameLineEdit:
        return; // painted with its panel
    case PE_PanelButtonCommand: {
        const bool down = option->state & (State_Sunken | State_On);
        const bool hover = enabled && option->state.testFlag(State_MouseOver);
        if (isAccent(widget)) {
            const QColor fill = !enabled ? theme.idle
                                : down   ? theme.accent.darker(115)
                                : hover  ? theme.accent.lighter(108)
                                         : theme.accent;
            paintBox(*painter, option->rect, fill, QColor());
        } else {
            paintBox(*painter, option->rect, down ? theme.idle : hover ? theme.head : theme.window,
                     enabled ? theme.edge : theme.line);
        }
        if (focused)
            paintFocus(*painter, option->rect, isAccent(widget), theme);
        return;
    }
    case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton *>(widget))
            return; // painted with its panel
        if (!qobject_cast<const QAbstractItemView *>(widget))
            paintFocus(*painter, option->rect, isAccent(widget), theme);
        else if (option->state.testFlag(State_KeyboardFocusChange))
            paintBox(*painter, option->rect, QColor(), theme.accent, 1);
        return;
    case PE_Frame:
        painter->save();
        painter->setPen(focused ? theme.accent : theme.line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme.line);
        return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            paintIcon(*painter, option->state.testFlag(State_Open) ? u"chevron-down"_s : u"chevron-right"_s,
                      theme.secondary, option->rect, grid(10));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const bool on = option->state.testFlag(State_On);
        const QRect box = alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(grid(14), grid(14)), option->rect);
        paintBox(*painter, box, on && enabled ? theme.accent : theme.base, enabled ? (on ? theme.accent : theme.edge)
                                                                                   : theme.line);
        if (on)
            paintIcon(*painter, u"check"_s, enabled ? theme.onAccent : theme.disabled, box, grid(11));
        return;
    }
    case PE_IndicatorArrowDown:
        paintIcon(*painter, u"chevron-down"_s, enabled ? theme.secondary : theme.disabled, option->rect, grid(10));
        return;
    case PE_PanelItemViewRow:
        // What is chosen stays so for the eye while the focus is elsewhere in the window.
        if (option->state.testFlag(State_Selected)) {
            painter->fillRect(option->rect, theme.selection);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case CE_Splitter:
        painter->fillRect(option->rect, theme.line);
        return;
    case CE_Header:
        // Whole, as the base style would take its own margins off the label's place.
        drawControl(CE_HeaderSection, option, painter, widget);
        drawControl(CE_HeaderLabel, option, painter, widget);
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeaderSection(*header, *painter);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, theme.head);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme.line);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            painter->setPen(theme.secondary);
            painter->drawText(header->rect.adjusted(grid(8), 0, -grid(8), -1),
                              int(header->textAlignment | Qt::AlignVCenter), header->text);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        return;
    case CE_MenuBarItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (option->state & State_Selected)
            paintBox(*painter, option->rect, theme.idle, QColor());
        // The letters to press are marked while the keyboard is in the menus.
        const bool keyboard = (widget && widget->hasFocus()) || QApplication::keyboardModifiers() == Qt::AltModifier;
        const int mnemonic = keyboard ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
        drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextSingleLine | mnemonic, item->palette,
                     item->state.testFlag(State_Enabled), item->text, QPalette::ButtonText);
        return;
    }
    case CE_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTab(*tab, *painter, widget);
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawPushButtonLabel(*button, *painter, widget);
        break;
    case CE_ComboBoxLabel: {
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (box->editable)
            return;
        const QRect field = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
        drawItemText(painter, field, Qt::AlignVCenter | Qt::AlignLeft,
                     box->palette, box->state.testFlag(State_Enabled),
                     box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, field.width()),
                     QPalette::ButtonText);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox)
        return drawComboBox(*box, *painter, widget);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return drawScrollBar(*bar, *painter, widget);
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button && control == CC_ToolButton)
        return drawToolButton(*button, *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    return which == SP_LineEditClearButton ? icon(u"close"_s) : QProxyStyle::standardIcon(which, option, widget);
}

} // namespace wirebell
