// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

namespace wirebell {

/// So many bytes of a content are searched.
constexpr qint64 searchedContent = 64 * 1024;

/// A message's start line, field lines and trailers, a line each.
QString headText(const Request &request);
QString headText(const Response &response);

/// The first bytes of a content as text (UTF-8), empty where they are none: a byte is NUL.
QString contentText(QByteArrayView content);

/// The host of the exchange's request, in lower case, without a port; empty where it is not known.
QString hostOf(const Exchange &exchange);

} // namespace wirebell
