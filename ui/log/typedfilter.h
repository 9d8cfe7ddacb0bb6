// SPDX-License-Identifier: MIT
#pragma once

#include "store/logreader.h"

namespace wirebell {

/// All exchanges of one role.
RowQuery withRole(Role role);

/// What was typed into a list's filter, as a query: a status ("404", "4xx"), a method ("POST"), "failed"; all other
/// words are text that target or URL must contain, as one. Members of `base` stay where the text says nothing else.
RowQuery typedFilter(const QString &typed, const RowQuery &base = {});

} // namespace wirebell
