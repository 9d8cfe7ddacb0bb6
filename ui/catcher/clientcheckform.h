// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace wirebell {

class ElidedLabel;
class LocalCatcher;

/// Whether TLS clients show a certificate, and which authorities must vouch for it.
class ClientCheckForm : public QWidget
{
    Q_OBJECT

public:
    /// `catcher` is not owned and outlives the form.
    explicit ClientCheckForm(LocalCatcher &catcher, QWidget *parent = nullptr);

Q_SIGNALS:
    /// By the user.
    void edited();

private:
    void describe();
    void chooseFile();
    void setFile(const QString &path);

    LocalCatcher &m_catcher;
    QComboBox *m_how;
    QWidget *m_fileRow;
    ElidedLabel *m_file;
    QToolButton *m_choose;
    QToolButton *m_any;
    QLabel *m_note;
};

} // namespace wirebell
