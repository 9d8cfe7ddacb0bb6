// SPDX-License-Identifier: MIT
#include "secret/loadedkeychain.h"

#include <QLibrary>

namespace wirebell {

LoadedKeychain::LoadedKeychain(const QString &folder) : m_folder(folder) {}

Result<SecretStore *> LoadedKeychain::keychain()
{
    if (!m_keychain) {
        // Never unloaded: its jobs may be called back by the system after us.
        QLibrary module(m_folder + QStringLiteral("/wirebell-keychain"));
        const auto make = reinterpret_cast<SecretStore *(*)()>(module.resolve("wirebellMakeKeychain"));
        if (!make)
            return failure(ErrorKind::NoKeychain, module.errorString());
        m_keychain.reset(make());
    }
    return m_keychain.get();
}

void LoadedKeychain::read(const QString &name, Answer answer)
{
    if (const auto store = keychain(); store)
        (*store)->read(name, std::move(answer));
    else
        answer(std::unexpected(store.error()));
}

void LoadedKeychain::write(const QString &name, const QByteArray &value, Done done)
{
    if (const auto store = keychain(); store)
        (*store)->write(name, value, std::move(done));
    else
        done(std::unexpected(store.error()));
}

void LoadedKeychain::remove(const QString &name, Done done)
{
    if (const auto store = keychain(); store)
        (*store)->remove(name, std::move(done));
    else
        done(std::unexpected(store.error()));
}

} // namespace wirebell
