// SPDX-License-Identifier: MIT
#pragma once

#include "draft/requestdraft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace wirebell {

/// How the request proves who it is from. The secret is hidden until it is revealed.
class AuthForm : public QWidget
{
    Q_OBJECT

public:
    explicit AuthForm(QWidget *parent = nullptr);

    const DraftAuth &auth() const { return m_auth; }
    void setAuth(const DraftAuth &auth);

Q_SIGNALS:
    /// By the user, not by setAuth().
    void edited();

private:
    void typed();
    void show(DraftAuth::Kind kind);
    void describeSecret();

    DraftAuth m_auth;
    QComboBox *m_kind;
    QLabel *m_userLabel;
    QLineEdit *m_user;
    QLabel *m_secretLabel;
    QLineEdit *m_secret;
    QToolButton *m_reveal;
    QLabel *m_note;
};

} // namespace wirebell
