// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "http/bytesource.h"

namespace wirebell {

/// The error of a message that could not be read, told better where its first bytes show what it is: a NotHttp that
/// begins with a TLS record has the detail "TLS".
Error nameProtocol(const Error &error, const std::shared_ptr<const ByteSource> &message);

} // namespace wirebell
