// SPDX-License-Identifier: MIT
#include "ui/exchange/errorbar.h"

#include "ui/exchange/linkbutton.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

QLabel *sentence(QWidget *parent, QFont::Weight weight)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(scaledFont(1, weight));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    label->setContentsMargins(grid(2), 0, 0, 0); // below each other with the links, which have room for a focus ring
    return label;
}

} // namespace

ErrorBar::ErrorBar(QWidget *parent)
    : QWidget(parent)
    , m_what(sentence(this, QFont::DemiBold))
    , m_advice(sentence(this, QFont::Normal))
    , m_again(new LinkButton(tr("Send again"), this))
    , m_last(new LinkButton(tr("Go to the last byte"), this))
{
    m_what->setObjectName(u"errorWhat"_s);
    m_advice->setObjectName(u"errorAdvice"_s);
    m_again->setObjectName(u"errorSendAgain"_s);
    m_last->setObjectName(u"errorLastByte"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid(33), grid(8), grid(12), grid(6));
    column->setSpacing(grid(1));
    column->addWidget(m_what);
    column->addWidget(m_advice);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(10));
    row->addWidget(m_again);
    row->addWidget(m_last);
    row->addStretch();
    column->addLayout(row);
    connect(m_again, &LinkButton::clicked, this, &ErrorBar::sendAgainRequested);
    connect(m_last, &LinkButton::clicked, this, &ErrorBar::lastByteRequested);
    hide();
}

void ErrorBar::setPhrase(const Phrase &phrase)
{
    m_what->setText(phrase.what);
    m_advice->setText(phrase.advice);
    m_advice->setVisible(!phrase.advice.isEmpty());
    setAccessibleName(phrase.text());
    setVisible(!phrase.what.isEmpty());
}

void ErrorBar::offer(bool sendAgain, bool lastByte)
{
    m_again->setVisible(sendAgain);
    m_last->setVisible(lastByte);
}

void ErrorBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.lost);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const int size = grid(16);
    painter.drawPixmap(grid(11), grid(9), iconPixmap(u"warning"_s, theme.failed, size, devicePixelRatioF()));
}

} // namespace wirebell
