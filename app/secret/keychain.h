// SPDX-License-Identifier: MIT
#pragma once

#include "secret/secretstore.h"

#include <QObject>

namespace wirebell {

/// Secrets in the system's keychain: Secret Service (GNOME Keyring, KWallet), macOS Keychain, Windows Credential Store.
/// Needs a thread with an event loop, on which the answers come, the same one for all keychains of a process: QtKeychain
/// has one queue. No fallback to a file: where there is no keychain that is said. Answers that are still due when it is
/// destroyed do not come.
class Keychain final : public SecretStore
{
public:
    void read(const QString &name, Answer answer) override;
    void write(const QString &name, const QByteArray &value, Done done) override;
    void remove(const QString &name, Done done) override;

private:
    QObject m_context; // of the answers: they end with it
};

} // namespace wirebell
