// SPDX-License-Identifier: MIT
#pragma once

#include "http/connection.h"

class QSslCertificate;
class QSslSocket;

namespace wirebell {

CertificateFacts certificateFacts(const QSslCertificate &certificate);

/// Version, cipher, ALPN and chain as the handshake has settled them; `sni`, `verified` and `problems` are not touched.
void readTlsFacts(const QSslSocket &socket, TlsFacts &facts);

} // namespace wirebell
