// SPDX-License-Identifier: MIT
#include "ui/catcher/catcherauthority.h"

#include "secret/secretstore.h"
#include "transport/localidentities.h"

#include <QDateTime>
#include <QPointer>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto secretName = "catcher_authority"_L1; // certificate and key, both PEM, one behind the other

} // namespace

CatcherAuthority::CatcherAuthority(SecretStore &secrets, QObject *parent) : QObject(parent), m_secrets(secrets) {}

CatcherAuthority::~CatcherAuthority() = default;

void CatcherAuthority::open()
{
    if (m_identities)
        return Q_EMIT ready();
    if (std::exchange(m_opening, true))
        return;
    m_secrets.read(secretName, [guard = QPointer(this)](const Result<QByteArray> &kept) {
        if (!guard)
            return;
        guard->m_opening = false;
        if (!kept || !guard->load(*kept))
            guard->make();
    });
}

bool CatcherAuthority::load(const QByteArray &kept)
{
    const qsizetype behind = kept.indexOf("-----BEGIN", 1);
    if (behind < 0)
        return false;
    auto authority = LocalAuthority::load(kept.first(behind), kept.sliced(behind));
    if (!authority)
        return false;
    m_certificate = authority->certificate();
    m_identities = std::make_shared<LocalIdentities>(*std::move(authority));
    Q_EMIT ready();
    return true;
}

void CatcherAuthority::make()
{
    auto authority = LocalAuthority::make(QDateTime::currentMSecsSinceEpoch());
    if (!authority)
        return Q_EMIT failed(authority.error());
    m_certificate = authority->certificate();
    const QByteArray whole = m_certificate + authority->key();
    m_identities = std::make_shared<LocalIdentities>(*std::move(authority));
    Q_EMIT ready();
    m_secrets.write(secretName, whole, [guard = QPointer(this)](const Result<void> &written) {
        if (!guard)
            return;
        guard->m_keepingError = written ? std::optional<Error>() : written.error();
        Q_EMIT guard->keepingChanged();
    });
}

} // namespace wirebell
