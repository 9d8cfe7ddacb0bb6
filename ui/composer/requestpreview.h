// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"
#include "http/exchange.h"

namespace wirebell {

/// The exchange that sending `request` would begin: its bytes as they would leave, and nothing else. The body is not
/// read beyond what finding its end takes. Errors: as ByteSource::read().
Result<std::shared_ptr<const Exchange>> previewOf(const ResolvedRequest &request);

/// What a draft would send.
struct RequestPreview
{
    QString url;
    Result<std::shared_ptr<const Exchange>> exchange; ///< errors: as resolve()
    bool namesSecret = false; ///< the secret is still in the keychain: its name stands in its place
};

/// Reads bytes: not on the window's thread.
RequestPreview makePreview(RequestDraft draft, const Environment &environment);

/// The environment, and the names of secrets that the keychain holds: they stand for themselves until it is asked.
Environment withSecretNames(Environment environment, const RequestDraft &draft);

} // namespace wirebell
