// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"

#include <QtTypes>

#include <span>

namespace wirebell {

/// A place in the head, after the request line.
enum class Slot : quint8 { Host, Authorization, UserAgent, Accept, Typed, ContentLength, ContentType, Expect };

/// The table of an order profile.
struct OrderRules
{
    std::span<const Slot> order;
    /// The first typed Host stands in Host's slot, the others are not written; otherwise each stays where it was typed.
    bool movesHost;
    /// A typed Content-Type of a multipart body stands in its slot, with the boundary behind it.
    bool movesMultipartType;
    /// Content-Length stands beside a typed Transfer-Encoding that is not chunked, which RFC 9112, 6.2 forbids.
    bool lengthBesideCoding;
    /// POST, PUT and PATCH without a body say so with Content-Length: 0 (RFC 9110, 8.6).
    bool announcesNoContent;
    /// A body of more bytes than this waits for "100 Continue" (RFC 9110, 10.1.1), from HTTP/1.1 on; -1: none does.
    qint64 expectAbove;
};

const OrderRules &orderRules(OrderProfile profile);

} // namespace wirebell
