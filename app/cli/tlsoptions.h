// SPDX-License-Identifier: MIT
#pragma once

#include "transport/tlsserverstream.h"

#include <QString>

#include <expected>

namespace wirebell {

/// How `catch --tls` speaks TLS: with the authority that the keychain has, or a new one, whose certificate is written to
/// `authorityFile` where that is not empty. `clientCertificate` is empty, or "asked", "required", and behind ":" a file
/// of authorities. A sentence where something stands in the way.
std::expected<TlsServerOptions, QString> tlsOptions(const QString &authorityFile, const QString &clientCertificate);

} // namespace wirebell
