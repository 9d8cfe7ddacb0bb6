// SPDX-License-Identifier: MIT
#include "secret/secretstore.h"

#include "secret/environmentsecrets.h"
#include "secret/keychain.h"
#include "secret/memorysecrets.h"

namespace wirebell {

SecretStore::~SecretStore() = default;

std::unique_ptr<SecretStore> makeKeychain()
{
    return std::make_unique<Keychain>();
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
