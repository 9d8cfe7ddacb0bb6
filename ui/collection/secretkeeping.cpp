// SPDX-License-Identifier: MIT
#include "ui/collection/secretkeeping.h"

#include "secret/secretstore.h"

#include <QPointer>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// "Create user" and a token: "create_user_token". The name stands in the file as {{create_user_token}}.
QString plainName(const RequestDraft &draft)
{
    QString name;
    for (const QChar c : draft.name.toLower()) {
        if (c.isLetterOrNumber() && c.unicode() < 128)
            name += c;
        else if (!name.endsWith(u'_'))
            name += u'_';
    }
    while (name.endsWith(u'_'))
        name.chop(1);
    if (name.isEmpty() || name.front().isDigit())
        name.prepend(u"request_"_s);
    return name + (draft.auth.kind == DraftAuth::Kind::Basic ? u"_password"_s : u"_token"_s);
}

constexpr int attemptsAtMost = 100;

} // namespace

SecretKeeping::SecretKeeping(SecretStore &secrets, QObject *parent) : QObject(parent), m_secrets(secrets) {}

void SecretKeeping::keep(const RequestDraft &draft, const DraftAuth &before, std::function<void(const Kept &)> done)
{
    keepAuth(
        draft, before, [guard = QPointer(this), typed = draft, done = std::move(done)](const KeptAuth &kept) mutable {
            if (!guard)
                return;
            typed.auth = kept.auth;
            if (kept.error)
                return done({typed, kept.error});
            SeparatedDraft separated = withoutSecrets(typed);
            separated.draft.auth = kept.auth;
            separated.secrets.removeIf([&](const NamedSecret &secret) { return secret.name == kept.auth.secretName; });
            guard->keepOthers(std::move(separated.secrets), separated.draft, typed, std::move(done));
        });
}

void SecretKeeping::keepOthers(QList<NamedSecret> secrets, const RequestDraft &whole, const RequestDraft &typed,
                               std::function<void(const Kept &)> done)
{
    if (secrets.isEmpty())
        return done({whole, {}});
    const NamedSecret secret = secrets.takeFirst();
    m_secrets.write(
        secret.name, secret.value,
        [guard = QPointer(this), secrets, whole, typed, done = std::move(done)](const auto &written) mutable {
            if (!written)
                done({typed, written.error()});
            else if (guard)
                guard->keepOthers(std::move(secrets), whole, typed, std::move(done));
        });
}

void SecretKeeping::keepAuth(const RequestDraft &draft, const DraftAuth &before, AuthDone done)
{
    const DraftAuth &auth = draft.auth;
    if (auth.kind == DraftAuth::Kind::None || auth.secret.isEmpty())
        return done({auth, {}});
    if (const auto variable = soleVariable(auth.secret)) { // its value is in the keychain, or comes to be there
        DraftAuth named = auth;
        named.secretName = QString::fromUtf8(*variable);
        named.secret.clear();
        return done({named, {}});
    }
    if (auth.secretName.isEmpty())
        return tryName(auth, plainName(draft), 1, std::move(done));
    if (m_unproved.contains(auth.secretName))
        return tryName(auth, auth.secretName, 1, std::move(done));
    if (auth.secretName == before.secretName && auth.secret == before.secret && !m_failed.contains(auth.secretName))
        return done({auth, {}});
    put(auth, std::move(done));
}

void SecretKeeping::tryName(const DraftAuth &auth, const QString &base, int attempt, AuthDone done)
{
    DraftAuth named = auth;
    named.secretName = attempt == 1 ? base : base + u'_' + QString::number(attempt);
    m_secrets.read(named.secretName, [guard = QPointer(this), named, base, attempt,
                                      done = std::move(done)](const Result<QByteArray> &there) {
        if (!guard)
            return;
        if (there && *there != named.secret && attempt < attemptsAtMost)
            return guard->tryName(named, base, attempt + 1, done);
        if (!there && there.error().kind == ErrorKind::NoKeychain) {
            guard->m_unproved.insert(named.secretName);
            return done({named, there.error()});
        }
        guard->m_unproved.remove(base);
        guard->put(named, done);
    });
}

void SecretKeeping::put(const DraftAuth &auth, AuthDone done)
{
    m_secrets.write(auth.secretName, auth.secret,
                    [guard = QPointer(this), auth, done = std::move(done)](const Result<void> &written) {
                        if (!guard)
                            return;
                        if (written)
                            guard->m_failed.remove(auth.secretName);
                        else
                            guard->m_failed.insert(auth.secretName);
                        done({auth, written ? std::optional<Error>() : written.error()});
                    });
}

} // namespace wirebell
