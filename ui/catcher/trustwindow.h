// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QComboBox;
class QPlainTextEdit;

namespace wirebell {

class CatcherAuthority;

/// How each system comes to trust the catcher's certificates: the authority's certificate to be saved or copied, and the
/// steps. A window beside the main one.
class TrustWindow : public QWidget
{
    Q_OBJECT

public:
    /// `authority` is not owned and outlives the window; it is ready(). `origin` is where the catcher takes TLS.
    TrustWindow(CatcherAuthority &authority, const QString &origin, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();
    void saveCertificate();

    CatcherAuthority &m_authority;
    const QString m_origin;
    QComboBox *m_system;
    QPlainTextEdit *m_steps;
    QString m_file; ///< where it was saved
};

} // namespace wirebell
