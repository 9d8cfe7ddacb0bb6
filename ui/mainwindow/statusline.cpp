// SPDX-License-Identifier: MIT
#include "ui/mainwindow/statusline.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/panehead.h"

#include <QBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QUrl>

namespace wirebell {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QAction *copyAddress, QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel)
    , m_catcher(new QLabel)
    , m_copy(flatButton(copyAddress, false, this))
    , m_note(new ElidedLabel)
    , m_count(new QLabel)
    , m_secrets(new QLabel)
{
    setFixedHeight(grid(26));
    m_catcher->setObjectName(u"catcherState"_s);
    m_note->setObjectName(u"statusNote"_s);
    m_count->setObjectName(u"logCount"_s);
    m_secrets->setObjectName(u"secretsState"_s);
    m_copy->setIconSize(QSize(grid(13), grid(13)));
    m_copy->setFixedSize(grid(22), grid(20));
    for (QLabel *label : {m_catcher, static_cast<QLabel *>(m_note), m_count, m_secrets}) {
        label->setTextFormat(Qt::PlainText);
        label->setFont(scaledFont(0.92));
    }
    for (QLabel *label : {static_cast<QLabel *>(m_note), m_count, m_secrets})
        label->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid(8), 1, grid(10), 0);
    row->setSpacing(grid(6));
    row->addWidget(m_sign);
    row->addWidget(m_catcher);
    row->addWidget(m_copy);
    row->addSpacing(grid(6));
    row->addWidget(m_note, 1);
    row->addWidget(m_count);
    row->addSpacing(grid(12));
    row->addWidget(m_secrets);
    setCatcher({});
    setCount(0);
    m_secrets->setText(tr("Secrets: asking the keychain"));
}

void StatusLine::setCatcher(const QString &origin, bool onNetwork)
{
    const bool listens = !origin.isEmpty();
    m_sign->setPixmap(icon(listens ? u"dot"_s : u"ring"_s, listens ? &Theme::ok : &Theme::secondary)
                          .pixmap(QSize(grid(14), grid(14)), devicePixelRatioF()));
    m_catcher->setText(listens ? tr("Catcher listening on %1").arg(QUrl(origin).authority())
                               : tr("Catcher not listening"));
    m_copy->setVisible(listens);
    setNote(!listens    ? QString()
            : onNetwork ? tr("also from the network, until Wirebell is closed")
                        : tr("this machine only"));
}

void StatusLine::setNote(const QString &note)
{
    m_note->setText(note);
}

void StatusLine::setCount(qint64 exchanges, bool withoutSecrets)
{
    const QString count = exchanges ? tr("%Ln exchange(s) in the log", nullptr, int(qMin<qint64>(exchanges, INT_MAX)))
                                    : tr("The log is empty");
    m_count->setText(withoutSecrets ? tr("%1, kept without secrets").arg(count) : count);
}

void StatusLine::setSecrets(bool keychain)
{
    m_secrets->setText(keychain ? tr("Secrets: system keychain") : tr("Secrets: in memory only"));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    painter.fillRect(QRect(m_secrets->x() - grid(9), grid(5), 1, height() - grid(10)), theme.line);
}

} // namespace wirebell
