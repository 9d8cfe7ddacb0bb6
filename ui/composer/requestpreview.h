// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"
#include "http/exchange.h"

namespace wirebell {

/// The exchange that sending `request` would begin: its bytes as they would leave, and nothing else. The body is not
/// read beyond what finding its end takes. Errors: as ByteSource::read().
Result<std::shared_ptr<const Exchange>> previewOf(const ResolvedRequest &request);

} // namespace wirebell
