// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"

#include <optional>

namespace wirebell {

/// A body made ready: its content, and what its Content-Type is to be.
struct Body
{
    std::shared_ptr<const ByteSource> content; ///< before transfer coding; null: there is no body
    QByteArray contentType;                    ///< what the writer adds where none was typed; empty: nothing
    QByteArray boundary;                       ///< multipart: the one in use
};

/// `typedContentType` is the Content-Type that was typed, if one was: a boundary in it is used (Typed), and a multipart
/// body that is no form has other parts (Curl). The draft's variables have been replaced. Errors:
/// ForbiddenByte, FileNotFound, FileNotReadable.
Result<Body> makeBody(const DraftBody &draft, const std::optional<QByteArray> &typedContentType,
                      const ResolveOptions &options);

} // namespace wirebell
