// SPDX-License-Identifier: MIT
// What the module wirebell-keychain exports: see LoadedKeychain.
#include "secret/keychain.h"

#include <QtGlobal>

/// A new keychain; the caller owns it.
extern "C" Q_DECL_EXPORT wirebell::SecretStore *wirebellMakeKeychain()
{
    return new wirebell::Keychain;
}
