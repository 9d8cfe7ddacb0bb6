// SPDX-License-Identifier: MIT
#pragma once

#include "secret/secretstore.h"

namespace wirebell {

/// Secrets that the caller of the program put into its environment: for servers, containers and CI. Answers at once.
class EnvironmentSecrets final : public SecretStore
{
public:
    void read(const QString &name, Answer answer) override;
    void write(const QString &name, const QByteArray &value, Done done) override;
    void remove(const QString &name, Done done) override;
};

} // namespace wirebell
