// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace wirebell {

/// Secrets by name. Answers come on the calling thread, through its event loop or at once.
class SecretStore
{
public:
    virtual ~SecretStore() = default; // inline, as the module wirebell-keychain links no room

    using Answer = std::function<void(Result<QByteArray>)>;
    using Done = std::function<void(Result<void>)>;

    /// Errors: NoSuchSecret, NoKeychain; detail: the name, or the system's message.
    virtual void read(const QString &name, Answer answer) = 0;
    /// Errors: NoKeychain.
    virtual void write(const QString &name, const QByteArray &value, Done done) = 0;
    virtual void remove(const QString &name, Done done) = 0;
};

/// The system's keychain (QtKeychain), loaded at first use from `folder`, where the programs are. Service name
/// "Wirebell".
std::unique_ptr<SecretStore> makeKeychain(const QString &folder);
/// In memory only, for tests and where there is no keychain: gone with the program.
std::unique_ptr<SecretStore> makeMemorySecrets();
/// Reads WIREBELL_SECRET_<NAME> (upper case, other characters than A–Z 0–9 as _), writes nothing (NoKeychain).
std::unique_ptr<SecretStore> makeEnvironmentSecrets();

/// The store that `make` gives, on a thread of its own, where it is made, used and destroyed: finding a keychain and
/// talking to it may take long. Answers come on the thread of this call, through its event loop; those still due when
/// the store is destroyed do not come.
std::unique_ptr<SecretStore> makeThreadedSecrets(std::function<std::unique_ptr<SecretStore>()> make);

} // namespace wirebell
