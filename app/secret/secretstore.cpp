// SPDX-License-Identifier: MIT
#include "secret/secretstore.h"

#include "secret/environmentsecrets.h"
#include "secret/loadedkeychain.h"
#include "secret/memorysecrets.h"
#include "secret/threadedsecrets.h"

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

std::unique_ptr<SecretStore> makeThreadedSecrets(std::function<std::unique_ptr<SecretStore>()> make)
{
    return std::make_unique<ThreadedSecrets>(std::move(make));
}

} // namespace wirebell
