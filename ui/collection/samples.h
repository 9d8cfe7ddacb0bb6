// SPDX-License-Identifier: MIT
#pragma once

#include "draft/requestdraft.h"

namespace wirebell {

/// The built-in requests. All go to the user's own catcher, so that each can be tried without a network. The first is
/// "Ring the bell". Their names are translated.
QList<RequestDraft> samples();

} // namespace wirebell
