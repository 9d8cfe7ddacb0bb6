// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "collection/yamlnode.h"
#include "collection/yamlwriter.h"
#include "draft/requestdraft.h"

namespace wirebell {

/// What a request says and OpenCollection has no key for: the purpose, the version, what is withheld, whether braces
/// are text, separators, what parts of a body say beyond name, value and type, and what the other kinds of body and auth
/// hold that were chosen before. That a method of "" is GET, and that a request without a name is called after its file,
/// is no fact.

/// Writes the facts: what `draft` says and `plain` does not, which is `draft` as its own file gives it back. Whether
/// there were any. Paths below `root` (the collection's) are written relative to it. What is not sent, because another
/// kind of body is chosen, is left out where it holds a secret or is no UTF-8. Errors: FileNotWritable (detail: which
/// part is no UTF-8, which YAML can't hold).
Result<bool> writeFacts(YamlWriter &yaml, const RequestDraft &draft, const RequestDraft &plain, const QString &root);

/// Puts written facts into what a request's own file gave. A fact that no longer fits, because the request was changed
/// elsewhere, or that has another shape than it must, is passed over.
RequestDraft withFacts(RequestDraft plain, const YamlNode &facts, const QString &root);

} // namespace wirebell
