// SPDX-License-Identifier: MIT
#include "ui/widgets/panehead.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/theme.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace wirebell {

PaneHead::PaneHead(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(title))
    , m_fact(new ElidedLabel)
    , m_row(new QHBoxLayout(this))
{
    setFixedHeight(grid(36));
    m_title->setFont(scaledFont(1, QFont::DemiBold));
    m_title->setTextFormat(Qt::PlainText);
    m_fact->setForegroundRole(QPalette::PlaceholderText);
    m_row->setContentsMargins(grid(12), 0, grid(8), 1);
    m_row->setSpacing(grid(4));
    m_row->addWidget(m_title);
    m_row->addSpacing(grid(6));
    m_row->addWidget(m_fact, 1);
}

void PaneHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PaneHead::setFact(const QString &fact)
{
    m_fact->setText(fact);
}

QString PaneHead::fact() const
{
    return m_fact->text();
}

void PaneHead::add(QWidget *widget, int stretch)
{
    m_row->addWidget(widget, stretch);
}

QToolButton *PaneHead::add(QAction *action, bool texted)
{
    QToolButton *button = flatButton(action, texted, this);
    m_row->addWidget(button);
    return button;
}

void PaneHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(palette()).line);
}

void standOnSidebar(QAbstractScrollArea *view)
{
    view->setFrameShape(QFrame::NoFrame);
    view->viewport()->setBackgroundRole(QPalette::AlternateBase);
}

QToolButton *flatButton(QAction *action, bool texted, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(texted ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setDefaultAction(action);
    const auto describe = [button, action] {
        const QString name = QString(action->text()).remove(u'&').remove(u'…');
        button->setAccessibleName(name);
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(key.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, key));
    };
    QObject::connect(action, &QAction::changed, button, describe);
    describe();
    return button;
}

} // namespace wirebell
