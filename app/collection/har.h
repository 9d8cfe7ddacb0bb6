// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "http/exchange.h"

#include <QByteArray>
#include <QList>

namespace wirebell {

/// The exchanges (fully read) as one HAR 1.2 document. HAR has no place for the exact bytes: field lines, content after
/// transfer coding and timing are carried, times in milliseconds, -1 for what did not take place; `connect` holds `ssl`
/// there. Content that is not UTF-8 stands as base64. An exchange without a request that could be read is left out.
/// Errors: as ByteSource::read().
Result<QByteArray> harOf(const QList<Exchange> &exchanges);

} // namespace wirebell
