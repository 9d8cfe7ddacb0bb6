// SPDX-License-Identifier: MIT
#include "ui/composer/authform.h"

#include "ui/widgets/grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace wirebell {

using namespace Qt::StringLiterals;

AuthForm::AuthForm(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_userLabel(new QLabel(tr("User name")))
    , m_user(new QLineEdit)
    , m_secretLabel(new QLabel)
    , m_secret(new QLineEdit)
    , m_reveal(new QToolButton)
    , m_note(new QLabel)
{
    m_kind->addItem(tr("None"), int(DraftAuth::Kind::None));
    m_kind->addItem(tr("Basic"), int(DraftAuth::Kind::Basic));
    m_kind->addItem(tr("Bearer token"), int(DraftAuth::Kind::Bearer));
    m_kind->setObjectName(u"authKind"_s);
    m_kind->setAccessibleName(tr("Kind of authentication"));
    m_user->setObjectName(u"authUser"_s);
    m_user->setFont(fixedFont());
    m_user->setAccessibleName(tr("User name"));
    m_secret->setObjectName(u"authSecret"_s);
    m_secret->setFont(fixedFont());
    m_secret->setEchoMode(QLineEdit::Password);
    m_reveal->setObjectName(u"revealSecret"_s);
    m_reveal->setCheckable(true);
    m_reveal->setAutoRaise(true);
    m_reveal->setIcon(icon(u"eye"_s));
    m_reveal->setAccessibleName(tr("Show the secret"));
    m_reveal->setToolTip(tr("Show the secret"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setFont(scaledFont(0.92));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_userLabel->setBuddy(m_user);
    m_secretLabel->setBuddy(m_secret);

    auto *typeLabel = new QLabel(tr("Type"));
    typeLabel->setBuddy(m_kind);
    auto *secretRow = new QHBoxLayout;
    secretRow->setSpacing(grid(4));
    secretRow->addWidget(m_secret, 1);
    secretRow->addWidget(m_reveal);

    auto *form = new QGridLayout;
    form->setHorizontalSpacing(grid(8));
    form->setVerticalSpacing(grid(6));
    int line = 0;
    for (QLabel *label : {typeLabel, m_userLabel, m_secretLabel}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        form->addWidget(label, line++, 0, Qt::AlignRight | Qt::AlignVCenter);
    }
    form->addWidget(m_kind, 0, 1);
    form->addWidget(m_user, 1, 1);
    form->addLayout(secretRow, 2, 1);
    form->addWidget(m_note, 3, 1);
    form->setColumnMinimumWidth(0, grid(80));
    form->setColumnStretch(1, 1);
    form->setRowStretch(4, 1);
    auto *box = new QWidget;
    box->setMaximumWidth(grid(460));
    box->setLayout(form);
    form->setContentsMargins(grid(8), grid(10), grid(8), grid(8));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(box, 1);
    row->addStretch(0);

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_auth.kind = DraftAuth::Kind(m_kind->currentData().toInt());
        show(m_auth.kind);
        Q_EMIT edited();
    });
    connect(m_user, &QLineEdit::textEdited, this, &AuthForm::typed);
    connect(m_secret, &QLineEdit::textEdited, this, &AuthForm::typed);
    connect(m_reveal, &QToolButton::toggled, this,
            [this](bool on) { m_secret->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    show(DraftAuth::Kind::None);
}

void AuthForm::setAuth(const DraftAuth &auth)
{
    if (auth == m_auth)
        return;
    m_auth = auth;
    const QSignalBlocker quiet(m_kind);
    m_kind->setCurrentIndex(m_kind->findData(int(auth.kind)));
    m_user->setText(QString::fromUtf8(auth.username));
    m_secret->setText(QString::fromUtf8(auth.secret));
    m_reveal->setChecked(false);
    show(auth.kind);
}

void AuthForm::typed()
{
    m_auth.username = m_user->text().toUtf8();
    m_auth.secret = m_secret->text().toUtf8();
    Q_EMIT edited();
}

void AuthForm::show(DraftAuth::Kind kind)
{
    const bool basic = kind == DraftAuth::Kind::Basic;
    const bool any = kind != DraftAuth::Kind::None;
    m_userLabel->setVisible(basic);
    m_user->setVisible(basic);
    for (QWidget *widget : {static_cast<QWidget *>(m_secretLabel), static_cast<QWidget *>(m_secret),
                            static_cast<QWidget *>(m_reveal)})
        widget->setVisible(any);
    m_secretLabel->setText(basic ? tr("Password") : tr("Token"));
    m_secret->setAccessibleName(m_secretLabel->text());
    describeSecret();
}

void AuthForm::describeSecret()
{
    if (m_auth.kind == DraftAuth::Kind::None)
        m_note->setText(tr("No Authorization field is added."));
    else if (m_auth.secretName.isEmpty())
        m_note->setText(
            tr("In memory only until the request is saved. Saving puts it into the system's keychain, never "
               "into the file."));
    else
        m_note->setText(
            tr("Saved under the name “%1”; the file holds the name, never the secret.").arg(m_auth.secretName));
}

} // namespace wirebell
