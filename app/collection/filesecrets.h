// SPDX-License-Identifier: MIT
#pragma once

#include "draft/requestdraft.h"

#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace wirebell {

/// A secret that is kept in the keychain, and the name by which a file refers to it: {{name}}.
struct NamedSecret
{
    QString name;
    QByteArray value;

    bool operator==(const NamedSecret &) const = default;
};

struct SeparatedDraft
{
    RequestDraft draft;         ///< fit for a file
    QList<NamedSecret> secrets; ///< to be written to the keychain first
};

/// Takes the secrets out of a draft: DraftAuth::secret, the credentials in fields such as Authorization, Cookie and
/// X-API-Key, a password in the URL, and the values of keys such as access_token in the query or in a form. {{name}}
/// takes the place of each, under a name made from the draft's own; that of the auth goes to DraftAuth::secretName,
/// which is kept where it is set. A value that is a variable already stays. What a file must hold when it is written
/// is what comes out of here; without secrets to take out, that is the draft itself.
SeparatedDraft withoutSecrets(RequestDraft draft);

/// The names that stand in those places, DraftAuth::secretName first: what to ask the keychain for before a draft that
/// was read from a file is sent.
QStringList secretNames(const RequestDraft &draft);

/// Gives the name for a secret: `what` is the field or the key that it stands in ("Authorization", "access_token").
using SecretNaming = std::function<QString(const QString &what, const QByteArray &value)>;

/// As withoutSecrets(), with names by the caller, for a draft that is to come back as it was: the same value may get
/// the same name twice, what is left over of another kind of body is seen to, `literal` stays. The auth's secret is
/// left alone.
RequestDraft withNames(RequestDraft draft, const SecretNaming &naming);
/// The opposite: puts values in those places whose {{name}} `valueOf` knows.
RequestDraft withValues(RequestDraft draft,
                        const std::function<std::optional<QByteArray>(const QString &name)> &valueOf);
/// The names in those places, in no order.
QStringList namesIn(const RequestDraft &draft);

/// "Create user", "Authorization" -> "create-user-authorization-1f9a03c2": its end is random, so that no two are the
/// same.
QString makeSecretName(const QString &draftName, const QString &what);

/// The name within "{{name}}", where the value is nothing else.
std::optional<QByteArray> soleVariable(QByteArrayView value);

} // namespace wirebell
