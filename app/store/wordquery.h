// SPDX-License-Identifier: MIT
#pragma once

#include "query/query.h"

namespace wirebell {

/// What the index of words can say about a query.
struct WordQuery
{
    QByteArray match;               ///< for MATCH; empty where it can say nothing
    QList<QueryCondition> verified; ///< conditions that its answer does not settle
};

WordQuery wordQuery(const Query &query);

} // namespace wirebell
