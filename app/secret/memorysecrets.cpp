// SPDX-License-Identifier: MIT
#include "secret/memorysecrets.h"

namespace wirebell {

void MemorySecrets::read(const QString &name, Answer answer)
{
    const auto it = m_secrets.constFind(name);
    answer(it == m_secrets.cend() ? failure(ErrorKind::NoSuchSecret, name) : Result<QByteArray>(*it));
}

void MemorySecrets::write(const QString &name, const QByteArray &value, Done done)
{
    m_secrets.insert(name, value);
    done({});
}

void MemorySecrets::remove(const QString &name, Done done)
{
    m_secrets.remove(name);
    done({});
}

} // namespace wirebell
