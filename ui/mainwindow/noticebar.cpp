// SPDX-License-Identifier: MIT
#include "ui/mainwindow/noticebar.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent) : QWidget(parent), m_text(new QLabel)
{
    setObjectName(u"notice"_s);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *away = new QToolButton;
    away->setObjectName(u"closeNotice"_s);
    away->setAutoRaise(true);
    away->setIcon(icon(u"close"_s));
    away->setAccessibleName(tr("Put this notice away"));
    away->setToolTip(away->accessibleName());
    connect(away, &QToolButton::clicked, this, &QWidget::hide);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid(36), grid(8), grid(8), grid(8));
    row->addWidget(m_text, 1);
    row->addWidget(away, 0, Qt::AlignTop);
    hide();
}

void NoticeBar::show(const QString &sentences)
{
    m_text->setText(sentences);
    setVisible(true);
    QAccessibleAnnouncementEvent event(this, sentences);
    QAccessible::updateAccessibility(&event);
}

QString NoticeBar::text() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.lost);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const int size = grid(16);
    painter.drawPixmap(grid(12), grid(10), iconPixmap(u"warning"_s, theme.failed, size, devicePixelRatioF()));
}

} // namespace wirebell
