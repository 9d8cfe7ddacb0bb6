// SPDX-License-Identifier: MIT
#include "ui/mainwindow/welcome.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/keycap.h"

#include <QAbstractButton>
#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// A link with its icon, a note and its key, over a line.
class StartRow final : public QAbstractButton
{
public:
    explicit StartRow(const Welcome::Start &start) : m_start(start)
    {
        setText(start.name);
        setObjectName(start.action->objectName() + u"Start"_s);
        setAccessibleName(start.name + u", "_s + start.note);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setFixedHeight(grid(28));
        setMinimumWidth(grid(160));
        connect(this, &QAbstractButton::clicked, start.action, &QAction::trigger);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
        const int size = grid(16);
        painter.drawPixmap(0, (height() - size) / 2,
                           iconPixmap(m_start.action->property("picture").toString(), theme.secondary, size,
                                      devicePixelRatioF()));
        const int cap = paintKeycap(painter, QRect(0, 0, width(), height()),
                                    m_start.action->shortcut().toString(QKeySequence::NativeText), theme);
        QRect room(size + grid(9), 0, width() - size - grid(17) - cap, height());
        painter.setPen(theme.accent);
        painter.drawText(room, Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
        room.setLeft(room.left() + fontMetrics().horizontalAdvance(text()) + grid(9));
        painter.setPen(theme.secondary);
        if (room.width() > 0)
            painter.drawText(room, Qt::AlignVCenter,
                             fontMetrics().elidedText(m_start.note, Qt::ElideRight, room.width()));
        if (hasFocus()) {
            QStyleOptionFocusRect ring;
            ring.initFrom(this);
            ring.rect = rect().adjusted(0, 0, 0, -1);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
        }
    }

private:
    Welcome::Start m_start;
};

QLabel *sentences(const QString &text, QPalette::ColorRole role, QFont::Weight weight = QFont::Normal)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(role);
    label->setFont(scaledFont(1, weight));
    return label;
}

} // namespace

Welcome::Welcome(const QList<Start> &starts, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"welcome"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid(16), grid(14), grid(16), grid(12));
    column->setSpacing(grid(4));
    column->addWidget(sentences(tr("Press Send to ring the bell."), QPalette::Text, QFont::DemiBold));
    column->addWidget(sentences(tr("The webhook goes to your own catcher on this machine. Then both ends stand here: "
                                   "what left, what arrived, what was answered and what came back."),
                                QPalette::Text));
    column->addSpacing(grid(10));
    column->addWidget(sentences(tr("Or start with"), QPalette::PlaceholderText, QFont::DemiBold));
    for (const Start &start : starts)
        column->addWidget(new StartRow(start));
    column->addSpacing(grid(12));
    column->addWidget(
        sentences(tr("No account. Nothing leaves this machine unless you send it."), QPalette::PlaceholderText));
    column->addStretch(1);
}

} // namespace wirebell
