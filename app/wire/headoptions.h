// SPDX-License-Identifier: MIT
#pragma once

#include "http/message.h"
#include "wire/fieldreader.h"

#include <span>

namespace wirebell {

/// What a head says about its connection.
struct HeadOptions
{
    bool persists = false;        ///< by this message alone (RFC 9112, 9.3)
    bool expectsContinue = false; ///< "Expect: 100-continue" in a version that knows it (RFC 9110, 10.1.1)
    bool upgrade = false;         ///< an Upgrade field is there
};

HeadOptions optionsOf(const Message &message, std::span<const KeyFieldAt> keyFields);

/// Marks a Host that is missing from HTTP/1.1, repeated, no host, or other than the target's authority (RFC 9112, 3.2).
/// What is missing is marked on the request line.
void checkHost(const Request &request, const ByteRange &requestLine, std::span<const KeyFieldAt> keyFields,
               MarkList &marks);

} // namespace wirebell
