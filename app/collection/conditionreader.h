// SPDX-License-Identifier: MIT
#pragma once

#include "answer/condition.h"
#include "collection/strictreader.h"

namespace wirebell {

/// A rule's `when`; see collection/rulefile.h for its form.
Condition readCondition(const YamlNode &node, StrictReader &reader);

} // namespace wirebell
