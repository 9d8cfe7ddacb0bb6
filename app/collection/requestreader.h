// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "collection/yamlnode.h"
#include "draft/requestdraft.h"

namespace wirebell {

/// Whether a document is an HTTP request, by its info.type, or by its `http` where it does not say.
bool isRequest(const YamlNode &root);

/// The request of the file at `path`, from its document. A value that is {{name}} alone stands for a secret:
/// DraftAuth::secretName. What a draft has no place for (path values, disabled parameters, other kinds of auth …) is
/// put in place or left out: a comparison with the draft written anew tells. Errors: FileMalformed (detail "line 7:
/// …"), for what has another shape than it must.
Result<RequestDraft> draftFrom(const YamlNode &root, const QString &path);

} // namespace wirebell
