// SPDX-License-Identifier: MIT
#include "ui/exchange/columnhead.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace wirebell {

ColumnHead::ColumnHead(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ColumnHead::setFacts(const Facts &facts)
{
    if (m_facts == facts)
        return;
    m_facts = facts;
    QStringList parts;
    for (const QString &part : {facts.title, facts.status, facts.failed, facts.detail, facts.right}) {
        if (!part.isEmpty())
            parts += part;
    }
    setAccessibleName(parts.join(u", "_s));
    setToolTip(parts.join(u", "_s));
    update();
}

QSize ColumnHead::sizeHint() const
{
    return {grid(200), grid(32)};
}

QSize ColumnHead::minimumSizeHint() const
{
    return {grid(80), grid(32)};
}

void ColumnHead::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.head);
    const QColor &way = m_facts.isRequest ? theme.accent : theme.response;
    painter.fillRect(QRect(0, 0, width(), 2), way);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);

    const QRect row(0, 2, width(), height() - 3);
    // Where there is no room for all, the bytes go before the title and the status are cut off.
    const bool signedStatus = m_facts.sign && !m_facts.status.isEmpty();
    const QFont bold = scaledFont(1, QFont::DemiBold);
    int needed = grid(m_facts.stage > 0 ? 56 : 33) + QFontMetrics(bold).horizontalAdvance(m_facts.title);
    for (const QString &sign : {signedStatus ? m_facts.status : QString(), m_facts.failed})
        needed += sign.isEmpty() ? 0 : grid(22) + fontMetrics().horizontalAdvance(sign);
    int right = width() - grid(10);
    if (!m_facts.right.isEmpty() &&
        needed + grid(10) + fontMetrics().horizontalAdvance(m_facts.right) <= right) {
        const int wide = fontMetrics().horizontalAdvance(m_facts.right);
        painter.setPen(theme.secondary);
        painter.drawText(QRect(right - wide, row.top(), wide, row.height()), Qt::AlignVCenter, m_facts.right);
        right -= wide + grid(10);
    }

    int x = grid(10);
    if (m_facts.stage > 0) {
        const int size = grid(16);
        const QRectF ring(x + 0.5, row.center().y() - size / 2 + 0.5, size, size);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.text);
        painter.drawEllipse(ring);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setFont(scaledFont(0.85));
        painter.drawText(ring, Qt::AlignCenter, QString::number(m_facts.stage));
        x += size + grid(7);
    }
    const int arrow = grid(16);
    painter.drawPixmap(
        x, row.center().y() - arrow / 2 + 1,
        iconPixmap(m_facts.isRequest ? u"arrow-right"_s : u"arrow-left"_s, way, arrow, devicePixelRatioF()));
    x += arrow + grid(7);

    const auto text = [&](const QString &words, const QFont &font, const QColor &ink) {
        if (words.isEmpty() || x >= right)
            return;
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(words, Qt::ElideRight, right - x);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRect(x, row.top(), right - x, row.height()), Qt::AlignVCenter, shown);
        x += metrics.horizontalAdvance(shown) + grid(8);
    };
    const auto sign = [&](StatusSign which) {
        paintStatusSign(painter, QRectF(x, row.center().y() - grid(5), grid(10), grid(11)), which, theme);
        x += grid(14);
    };
    text(m_facts.title, bold, theme.text);
    if (signedStatus) {
        sign(*m_facts.sign);
        text(m_facts.status, font(), colour(*m_facts.sign, theme));
    }
    if (!m_facts.failed.isEmpty()) {
        sign(StatusSign::Failed);
        text(m_facts.failed, font(), theme.failed);
    }
    // Two letters and dots would say nothing.
    if (right - x >= std::min(grid(64), fontMetrics().horizontalAdvance(m_facts.detail)))
        text(m_facts.detail, font(), theme.secondary);
}

} // namespace wirebell
