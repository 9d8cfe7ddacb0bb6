// SPDX-License-Identifier: MIT
#include "ui/log/deedline.h"

#include "ui/exchange/linkbutton.h"
#include "ui/log/logkeeping.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

DeedLine::DeedLine(LogKeeping &keeping, QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel)
    , m_undo(new LinkButton(tr("Undo")))
{
    setObjectName(u"deedLine"_s);
    setFixedHeight(grid(28));
    m_text->setObjectName(u"deedText"_s);
    m_text->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_undo->setObjectName(u"undoDeed"_s);
    m_undo->setToolTip(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    auto *away = new QToolButton;
    away->setObjectName(u"closeDeed"_s);
    away->setAutoRaise(true);
    away->setIcon(icon(u"close"_s));
    away->setAccessibleName(tr("Put this line away"));
    away->setToolTip(away->accessibleName());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid(12), 1, grid(8), 0);
    row->setSpacing(grid(8));
    row->addWidget(m_text);
    row->addWidget(m_undo);
    row->addStretch(1);
    row->addWidget(away);
    connect(away, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QAbstractButton::clicked, &keeping, &LogKeeping::undo);
    connect(&keeping, &LogKeeping::said, this,
            [this](const QString &sentence, bool undoable) { say(sentence, undoable, false); });
    connect(&keeping, &LogKeeping::failed, this, [this](const QString &sentence) { say(sentence, false, true); });
    hide();
}

void DeedLine::say(const QString &sentence, bool undoable, bool failed)
{
    m_failed = failed;
    m_text->setText(sentence);
    m_undo->setVisible(undoable);
    show();
    update();
    QAccessibleAnnouncementEvent event(this, sentence);
    QAccessible::updateAccessibility(&event);
}

void DeedLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_failed ? theme.lost : theme.window);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace wirebell
