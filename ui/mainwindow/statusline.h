// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace wirebell {

class ElidedLabel;

/// The window's last row: whether the catcher listens and where, how much the log holds, where secrets go.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    /// `copyAddress` is not owned.
    explicit StatusLine(QAction *copyAddress, QWidget *parent = nullptr);

    /// Empty: it does not listen. `onNetwork`: others reach it too.
    void setCatcher(const QString &origin, bool onNetwork = false);
    void setNote(const QString &note);
    void setCount(qint64 exchanges, bool withoutSecrets = false);
    /// Whether the system's keychain was found to work; until this is called it is being asked.
    void setSecrets(bool keychain);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_sign;
    QLabel *m_catcher;
    QToolButton *m_copy;
    ElidedLabel *m_note;
    QLabel *m_count;
    QLabel *m_secrets;
};

} // namespace wirebell
