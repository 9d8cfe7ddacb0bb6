// SPDX-License-Identifier: MIT
#include "query/query.h"

#include <algorithm>
#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

// In the order of the declaration.
constexpr std::array names{""_L1,         "method"_L1, "status"_L1, "field"_L1,  "body"_L1,   "body"_L1,  "text"_L1,
                           "target"_L1,   "url"_L1,    "host"_L1,   "endpoint"_L1, "rule"_L1, "flag"_L1,  "mark"_L1,
                           "error"_L1,    "fault"_L1,  "size"_L1,   "time"_L1,   "after"_L1,  "sent"_L1,  "caught"_L1,
                           "failed"_L1,   "paired"_L1, "label"_L1,  "note"_L1,   "pinned"_L1, "colour"_L1, "tls"_L1};
static_assert(names.size() == size_t(QueryKey::Tls) + 1);

} // namespace

QLatin1StringView name(QueryKey key) { return names[size_t(key)]; }

Query Query::of(Role role)
{
    const QueryKey key = role == Role::Sent ? QueryKey::Sent : QueryKey::Caught;
    return {{{.key = key, .word = QString(name(key))}}};
}

Query Query::place(const QString &text) { return {{{.key = QueryKey::Place, .value = text, .word = text}}}; }

bool Query::isOf(Role role) const
{
    const QueryKey wanted = role == Role::Sent ? QueryKey::Sent : QueryKey::Caught;
    const QueryKey other = role == Role::Sent ? QueryKey::Caught : QueryKey::Sent;
    return std::ranges::any_of(conditions, [&](const QueryCondition &condition) {
        return condition.key == (condition.negated ? other : wanted);
    });
}

} // namespace wirebell
