// SPDX-License-Identifier: MIT
#include "http/fault.h"

#include <algorithm>
#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array names{
    "delay-head"_L1, "delay-body"_L1,   "throttle"_L1,        "close"_L1,        "reset"_L1,     "cut"_L1,
    "cut-reset"_L1,  "wrong-length"_L1, "malformed-chunk"_L1, "truncate-tls"_L1, "no-answer"_L1,
};
static_assert(names.size() == size_t(FaultKind::NoAnswer) + 1);

} // namespace

QLatin1StringView name(FaultKind kind)
{
    return names[size_t(kind)];
}

std::optional<FaultKind> faultKindNamed(QByteArrayView name)
{
    const auto it = std::ranges::find(names, QLatin1StringView(name));
    return it == names.end() ? std::nullopt : std::optional(FaultKind(it - names.begin()));
}

QList<FaultKind> allFaultKinds()
{
    QList<FaultKind> kinds;
    for (size_t i = 0; i < names.size(); ++i)
        kinds.append(FaultKind(i));
    return kinds;
}

} // namespace wirebell
