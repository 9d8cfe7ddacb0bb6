// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QObject>

#include <memory>
#include <optional>

namespace wirebell {

class LocalIdentities;
class SecretStore;

/// The authority that vouches for the catcher's certificates: this machine's own, made when TLS is first wanted, and kept
/// in the keychain. Where there is none it lives until the program ends.
class CatcherAuthority : public QObject
{
    Q_OBJECT

public:
    /// `secrets` is not owned and outlives this object.
    explicit CatcherAuthority(SecretStore &secrets, QObject *parent = nullptr);
    ~CatcherAuthority() override;

    /// Reads the authority, or makes one; ready() or failed() follows, at once where it is there.
    void open();
    /// Null before ready().
    const std::shared_ptr<LocalIdentities> &identities() const { return m_identities; }
    /// PEM, for a system to trust; empty before ready().
    const QByteArray &certificate() const { return m_certificate; }
    /// Why it is in memory only; nothing where the keychain has it.
    const std::optional<Error> &keepingError() const { return m_keepingError; }

Q_SIGNALS:
    void ready();
    void failed(const wirebell::Error &error);
    /// keepingError() changed.
    void keepingChanged();

private:
    void make();
    bool load(const QByteArray &kept);

    SecretStore &m_secrets;
    std::shared_ptr<LocalIdentities> m_identities;
    QByteArray m_certificate;
    std::optional<Error> m_keepingError;
    bool m_opening = false;
};

} // namespace wirebell
