// SPDX-License-Identifier: MIT
#pragma once

#include "secret/secretstore.h"

#include <QHash>

namespace wirebell {

/// Secrets in memory, gone with the object. Answers at once.
class MemorySecrets final : public SecretStore
{
public:
    void read(const QString &name, Answer answer) override;
    void write(const QString &name, const QByteArray &value, Done done) override;
    void remove(const QString &name, Done done) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace wirebell
