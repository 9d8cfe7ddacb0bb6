// SPDX-License-Identifier: MIT
#include "ui/mainwindow/modestrip.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QAbstractButton>
#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace wirebell {

using namespace Qt::StringLiterals;

class ModeStrip::Button final : public QAbstractButton
{
public:
    Button(QAction *action, QWidget *parent) : QAbstractButton(parent), m_action(action)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setText(QString(action->text()).remove(u'&'));
        setAccessibleName(text());
        setObjectName(action->objectName() + u"Button"_s);
        setToolTip(u"%1 (%2)"_s.arg(text(), action->shortcut().toString(QKeySequence::NativeText)));
        setFixedHeight(grid(52));
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setChecked(action->isChecked());
        connect(action, &QAction::toggled, this, &QAbstractButton::setChecked);
        connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        const bool hover = underMouse();
        if (isChecked()) {
            painter.fillRect(rect(), theme.base);
            painter.fillRect(QRect(0, 0, 3, height()), theme.accent);
        } else if (hover) {
            painter.fillRect(rect(), theme.idle);
        }
        const int size = grid(20);
        painter.drawPixmap((width() - size) / 2, grid(8),
                           iconPixmap(m_action->property("picture").toString(),
                                      isChecked() ? theme.accent : theme.secondary, size, devicePixelRatioF()));
        painter.setFont(fitting(isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isChecked() ? theme.text : theme.secondary);
        painter.drawText(QRect(0, grid(29), width(), grid(18)), Qt::AlignHCenter | Qt::AlignTop,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2));
        if (hasFocus()) {
            QStyleOptionFocusRect ring;
            ring.initFrom(this);
            ring.rect = rect().adjusted(4, 2, -2, -2);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
        }
    }

private:
    /// A name in another language may be longer than the strip is wide.
    QFont fitting(QFont::Weight weight) const
    {
        QFont font = scaledFont(0.85, weight);
        const int wide = QFontMetrics(font).horizontalAdvance(text());
        const int room = width() - grid(6);
        if (wide > room)
            font.setPointSizeF(font.pointSizeF() * room / wide);
        return font;
    }

    QAction *m_action;
};

ModeStrip::ModeStrip(const QList<QAction *> &modes, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"modes"_s);
    setAccessibleName(tr("Parts of the window"));
    setFixedWidth(grid(72));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    for (QAction *mode : modes) {
        m_buttons.append(new Button(mode, this));
        column->addWidget(m_buttons.last());
    }
    column->addStretch(1);
}

void ModeStrip::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    for (int i = 0; step && i < m_buttons.size(); ++i) {
        if (!m_buttons[i]->hasFocus())
            continue;
        m_buttons[(i + step + m_buttons.size()) % m_buttons.size()]->setFocus(Qt::TabFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

void ModeStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.head);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
}

} // namespace wirebell
