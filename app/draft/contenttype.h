// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"

#include <QByteArrayView>

namespace wirebell {

/// The media type that the ending of a file's name stands for; empty where the profile knows none.
QByteArray guessedContentType(QByteArrayView fileName, OrderProfile profile);

/// The Content-Type that the writer adds for a body of this kind; empty: none. A multipart body's parameter follows
/// from its boundary and is not part of it.
QByteArray addedContentType(const DraftBody &body, OrderProfile profile);

} // namespace wirebell
