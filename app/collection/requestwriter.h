// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "draft/requestdraft.h"

namespace wirebell {

/// A draft as an OpenCollection file: fixed order of keys, settings always written, query parameters mirrored. Paths
/// below `root` (the collection's) are written relative to it. A secret is never written: see withoutSecrets(). Errors:
/// FileNotWritable (detail: which part is no UTF-8, which YAML can't hold).
Result<QByteArray> requestText(const RequestDraft &draft, int seq, const QString &root);

} // namespace wirebell
