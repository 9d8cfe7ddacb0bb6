// SPDX-License-Identifier: MIT
#include "ui/catcher/endpointquery.h"

namespace wirebell {

Query caughtBy(const EndpointConfig *endpoint)
{
    Query query = Query::of(Role::Caught);
    if (endpoint)
        query.conditions.append({.key = QueryKey::Endpoint, .value = endpoint->name});
    return query;
}

} // namespace wirebell
