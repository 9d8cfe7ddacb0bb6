// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "collection/filesecrets.h"
#include "draft/requestdraft.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace wirebell {

class SecretStore;

/// Puts the secrets of a request that is to be saved into the system's keychain: that of the auth under a name that
/// nothing else has, those in fields, URL and form under the names that take their place in the draft.
class SecretKeeping : public QObject
{
    Q_OBJECT

public:
    struct Kept
    {
        RequestDraft draft;         ///< the auth with its secretName; {{name}} in the place of each other secret
        std::optional<Error> error; ///< why a secret is in memory only: it stands in the draft as it was typed
    };

    /// `secrets` is not owned and outlives this object.
    explicit SecretKeeping(SecretStore &secrets, QObject *parent = nullptr);

    /// `before` is what was saved last: a secret that is the same is not written again, unless that failed. `done` is called on this thread, at once where there is nothing to keep.
    void keep(const RequestDraft &draft, const DraftAuth &before, std::function<void(const Kept &)> done);

private:
    struct KeptAuth
    {
        DraftAuth auth;
        std::optional<Error> error;
    };
    using AuthDone = std::function<void(const KeptAuth &)>;

    void keepAuth(const RequestDraft &draft, const DraftAuth &before, AuthDone done);
    /// `whole`: what is given once all `secrets` are kept; `typed`: where one is not.
    void keepOthers(QList<NamedSecret> secrets, const RequestDraft &whole, const RequestDraft &typed,
                    std::function<void(const Kept &)> done);
    void tryName(const DraftAuth &auth, const QString &base, int attempt, AuthDone done);
    void put(const DraftAuth &auth, AuthDone done);

    SecretStore &m_secrets;
    QSet<QString> m_failed;   ///< what was to be written last under these names is not there
    QSet<QString> m_unproved; ///< names that were given without a keychain to say whether another one has them
};

} // namespace wirebell
