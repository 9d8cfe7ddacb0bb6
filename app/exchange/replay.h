// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"
#include "http/exchange.h"

namespace wirebell {

/// What Host says where a request is sent to another place than before.
enum class ReplayHost : quint8 {
    AsRecorded, ///< exact bytes
    OfTarget,   ///< the new place; every byte but that value stays
};

/// A recorded request to be sent once more: the exact bytes of it, head and content, in the framing they had. It goes
/// to `origin` ("http://localhost:3000", "localhost:3000"), or where it went before if that is empty: the URL of a sent
/// one, the address at which a caught one arrived. Its cause is the exchange, for replay.
///
/// Of what became another protocol only the request is sent. A request of HTTP/2 has no bytes that could stand alone:
/// it is written in HTTP/1.1 with the same method, target, fields and content (RFC 9113, 8.3 and 8.2.3; without
/// trailers), Host from :authority.
///
/// It reads the head. Errors: NotHttp (not a byte of a request was recorded; of HTTP/2: it could not be read), InvalidUrl
/// (detail: the origin: it names no host, or more than scheme, host and port; or where the request went is not known),
/// UnsupportedScheme, ForbiddenByte; as ByteSource::read().
Result<ResolvedRequest> replayed(const Exchange &exchange, const QString &origin = {},
                                 ReplayHost host = ReplayHost::AsRecorded);

/// Scheme, host and port of where its request went: "http://127.0.0.1:9000"; empty where that is not known.
QString originOf(const Exchange &exchange);

} // namespace wirebell
