// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "collection/filesecrets.h"
#include "draft/requestdraft.h"

#include <QObject>

#include <functional>

namespace wirebell {

class SecretStore;

/// Puts the secrets of a request that is to be saved into the system's keychain: that of the auth under a name that
/// nothing else has, those in fields, URL and form under the names that its file will hold.
class SecretKeeping : public QObject
{
    Q_OBJECT

public:
    struct Kept
    {
        DraftAuth auth;             ///< with its secretName
        std::optional<Error> error; ///< why a secret is in memory only
    };

    /// `secrets` is not owned and outlives this object.
    explicit SecretKeeping(SecretStore &secrets, QObject *parent = nullptr);

    /// `before` is what was saved last. `done` is called on this thread, at once where there is nothing to keep.
    void keep(const RequestDraft &draft, const DraftAuth &before, std::function<void(const Kept &)> done);

private:
    void keepAuth(const RequestDraft &draft, const DraftAuth &before, std::function<void(const Kept &)> done);
    void keepOthers(QList<NamedSecret> secrets, const Kept &kept, std::function<void(const Kept &)> done);
    void tryName(const DraftAuth &auth, const QString &base, int attempt, std::function<void(const Kept &)> done);
    void put(const DraftAuth &auth, std::function<void(const Kept &)> done);

    SecretStore &m_secrets;
};

} // namespace wirebell
