// SPDX-License-Identifier: MIT
#include "draft/orderrules.h"

#include <array>

namespace wirebell {

namespace {

constexpr std::array curlOrder{Slot::Host,  Slot::Authorization, Slot::UserAgent,   Slot::Accept,
                               Slot::Typed, Slot::ContentLength, Slot::ContentType, Slot::Expect};

constexpr OrderRules curlRules{
    .order = curlOrder,
    .movesHost = true,
    .movesMultipartType = true,
    .lengthBesideCoding = true,
    .announcesNoContent = false,
    .expectAbove = 1024 * 1024,
};

constexpr std::array typedOrder{Slot::Host,  Slot::UserAgent,   Slot::Accept,       Slot::Authorization,
                                Slot::Typed, Slot::ContentType, Slot::ContentLength};

constexpr OrderRules typedRules{
    .order = typedOrder,
    .movesHost = false,
    .movesMultipartType = false,
    .lengthBesideCoding = false,
    .announcesNoContent = true,
    .expectAbove = -1,
};

} // namespace

const OrderRules &orderRules(OrderProfile profile)
{
    return profile == OrderProfile::Curl ? curlRules : typedRules;
}

} // namespace wirebell
