// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace wirebell {

/// A secret by name, from the first that has it: the environment (WIREBELL_SECRET_NAME), the system's keychain, the
/// person at the terminal. Waits for the answer. Errors: NoSuchSecret, NoKeychain; detail: the name.
Result<QByteArray> lookUpSecret(const QString &name);

/// What the system's keychain has under this name. Waits for the answer. Errors: NoSuchSecret, NoKeychain; detail: the
/// name.
Result<QByteArray> keptSecret(const QString &name);
/// Puts it there. Errors: NoKeychain.
Result<void> keepSecret(const QString &name, const QByteArray &secret);

/// The password of `-u USER`: from the environment (WIREBELL_SECRET_USER) or the person at the terminal. Errors:
/// NoSuchSecret.
Result<QByteArray> lookUpPassword(const QString &username);

} // namespace wirebell
