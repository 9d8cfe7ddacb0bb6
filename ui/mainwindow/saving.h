// SPDX-License-Identifier: MIT
#pragma once

#include "ui/collection/secretkeeping.h"
#include "ui/composer/openrequest.h"

#include <QObject>

class QWidget;

namespace wirebell {

class Shelf;

/// Saves requests: asks where, has the secret kept in the keychain, has the file written.
class Saving : public QObject
{
    Q_OBJECT

public:
    /// `shelf` and `secrets` are not owned and outlive this object; `window` is what dialogs belong to.
    Saving(Shelf &shelf, SecretStore &secrets, QWidget *window);

    /// Into its own file where it has one that may be replaced, else as saveAs(). saved() or said() follows, unless
    /// the dialog is left.
    void save(const OpenRequest &request, const QString &folder);
    /// Asks for a folder and a name; `folder` is where the dialog begins.
    void saveAs(const OpenRequest &request, const QString &folder);

Q_SIGNALS:
    void saved(const wirebell::OpenRequest &request);
    /// Something to tell about the saving: why it failed, or that a secret is in memory only.
    void said(const QString &sentence);
    /// The system has no keychain.
    void noKeychain();

private:
    void write(OpenRequest request, const QString &folder);

    Shelf &m_shelf;
    SecretKeeping m_keeping;
    QWidget *m_window;
};

} // namespace wirebell
