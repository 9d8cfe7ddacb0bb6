// SPDX-License-Identifier: MIT
#include "secret/secretstore.h"

#include "secret/environmentsecrets.h"
#include "secret/loadedkeychain.h"
#include "secret/memorysecrets.h"

namespace wirebell {

std::unique_ptr<SecretStore> makeKeychain(const QString &folder)
{
    return std::make_unique<LoadedKeychain>(folder);
}

std::unique_ptr<SecretStore> makeMemorySecrets()
{
    return std::make_unique<MemorySecrets>();
}

std::unique_ptr<SecretStore> makeEnvironmentSecrets()
{
    return std::make_unique<EnvironmentSecrets>();
}

} // namespace wirebell
