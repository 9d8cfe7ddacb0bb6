// SPDX-License-Identifier: MIT
#pragma once

#include "secret/secretstore.h"

#include <QString>

namespace wirebell {

/// The system's keychain by way of the module `wirebell-keychain`, which is loaded at the first use: QtKeychain brings
/// D-Bus along, and most runs of the programs need neither. Where the module can't be loaded there is no keychain.
class LoadedKeychain final : public SecretStore
{
public:
    /// `folder` holds the module.
    explicit LoadedKeychain(const QString &folder);

    void read(const QString &name, Answer answer) override;
    void write(const QString &name, const QByteArray &value, Done done) override;
    void remove(const QString &name, Done done) override;

private:
    Result<SecretStore *> keychain();

    QString m_folder;
    std::unique_ptr<SecretStore> m_keychain;
};

} // namespace wirebell
