// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace wirebell {

/// A certificate and its key, both PEM; behind the leaf stand the certificates that lead to the authority.
struct Identity
{
    QByteArray chain = {};
    QByteArray key = {};

    bool isEmpty() const { return chain.isEmpty(); }
    bool operator==(const Identity &) const = default;
};

/// An authority of this machine's own (EC P-256, ten years) that makes certificates for a catcher on the spot. Its key
/// never leaves the object but through key(). Any thread, one at a time.
class LocalAuthority
{
public:
    /// A new one; `now` in milliseconds since 1970-01-01 UTC. Its subject names the program and the day, so that a
    /// person finds it among the trusted ones. Errors: TlsCertificate, in OpenSSL's words.
    static Result<LocalAuthority> make(qint64 now);
    /// One that was made before: what certificate() and key() gave. Errors: TlsCertificate; also where the two don't
    /// belong to each other or the certificate is no authority's.
    static Result<LocalAuthority> load(const QByteArray &certificate, const QByteArray &key);
    /// Both in one text, to be kept as one secret, and back.
    QByteArray secretText() const { return certificate() + key(); }
    static Result<LocalAuthority> fromSecretText(const QByteArray &text) { return load(text, text); }
    static constexpr QLatin1StringView secretName{"local-authority"}; ///< in the system's keychain
    LocalAuthority(LocalAuthority &&) noexcept;
    LocalAuthority &operator=(LocalAuthority &&) noexcept;
    ~LocalAuthority();

    /// PEM, for the system to trust.
    QByteArray certificate() const;
    QByteArray key() const;

    /// A certificate (EC P-256, 397 days, from a day before `now` on) for these host names and addresses, all of them
    /// subject alternative names. Errors: TlsCertificate.
    Result<Identity> identityFor(const QStringList &names, qint64 now) const;

private:
    struct State;
    explicit LocalAuthority(std::unique_ptr<State> state);

    std::unique_ptr<State> m;
};

} // namespace wirebell
