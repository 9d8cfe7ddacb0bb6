// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace wirebell {

/// A secret by name, from the first that has it: the environment (WIREBELL_SECRET_NAME), the system's keychain, the
/// person at the terminal. Waits for the answer. Errors: NoSuchSecret, NoKeychain; detail: the name.
Result<QByteArray> lookUpSecret(const QString &name);

/// The password of `-u USER`: from the environment (WIREBELL_SECRET_USER) or the person at the terminal. Errors:
/// NoSuchSecret.
Result<QByteArray> lookUpPassword(const QString &username);

} // namespace wirebell
