// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"

namespace wirebell {

/// A boundary that no content will hold: 24 dashes and 22 random letters and digits, as curl makes them.
QByteArray makeBoundary();

/// A multipart body (RFC 2046, 5.1.1; RFC 7578), its files read where they are asked for. The names of fields and files
/// are written as browsers and curl do: quotes, CR and LF percent-encoded, all else as it is. `disposition` is
/// "form-data", or "attachment" outside a form, where a part without any name does without it. Errors: ForbiddenByte (a
/// part's type or further field), FileNotFound, FileNotReadable.
Result<std::shared_ptr<const ByteSource>> multipartBytes(const QList<DraftPart> &parts, const QByteArray &boundary,
                                                         const QByteArray &disposition, OrderProfile profile);

} // namespace wirebell
