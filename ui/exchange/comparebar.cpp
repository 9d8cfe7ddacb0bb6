// SPDX-License-Identifier: MIT
#include "ui/exchange/comparebar.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

CompareBar::CompareBar(QWidget *parent) : QWidget(parent), m_text(new ElidedLabel), m_swap(new QToolButton)
{
    setObjectName(u"compareBar"_s);
    setAccessibleName(tr("Comparison"));
    m_text->setObjectName(u"compareText"_s);
    m_swap->setObjectName(u"swapCompared"_s);
    m_swap->setAutoRaise(true);
    m_swap->setIcon(icon(u"both-ends"_s));
    m_swap->setText(tr("Swap"));
    m_swap->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *away = new QToolButton;
    away->setObjectName(u"endComparison"_s);
    away->setAutoRaise(true);
    away->setIcon(icon(u"close"_s));
    away->setAccessibleName(tr("End the comparison"));
    away->setToolTip(away->accessibleName());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid(8), grid(4), grid(8), grid(4));
    row->setSpacing(grid(8));
    row->addWidget(m_text, 1);
    row->addWidget(m_swap);
    row->addWidget(away);
    connect(m_swap, &QToolButton::clicked, this, &CompareBar::swapRequested);
    connect(away, &QToolButton::clicked, this, &CompareBar::endRequested);
    hide();
}

void CompareBar::showWaiting(qint64 number)
{
    say(tr("#%1 is on the left. The exchange that is chosen next stands beside it.").arg(number), false);
}

void CompareBar::showCompared(qint64 left, qint64 right)
{
    say(tr("#%1 on the left, #%2 on the right. Another one that is chosen takes its place on the right.")
            .arg(left)
            .arg(right),
        true);
}

void CompareBar::say(const QString &sentence, bool compared)
{
    m_swap->setVisible(compared);
    show();
    if (m_text->text() == sentence)
        return;
    m_text->setText(sentence);
    QAccessibleAnnouncementEvent event(this, sentence);
    QAccessible::updateAccessibility(&event);
}

void CompareBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.alternate);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace wirebell
