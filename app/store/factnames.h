// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <array>
#include <string_view>

namespace wirebell {

/// The words that stand for values in a record's facts, in the order of the enumerations.
namespace FactNames {
constexpr std::array<std::string_view, 2> roles{"sent", "caught"};
constexpr std::array<std::string_view, 2> purposes{"api", "webhook"};
constexpr std::array<std::string_view, 4> states{"open", "complete", "incomplete", "failed"};
constexpr std::array<std::string_view, 5> endings{"open", "us", "peer", "peer-reset", "peer-truncated"};
constexpr std::array<std::string_view, 7> phases{"blocked", "dns", "connect", "ssl", "send", "wait", "receive"};
} // namespace FactNames

/// What a list shows of an exchange beside the recorded members; it stands in the facts, so that the index can be made
/// anew without reading messages.
struct StartLine
{
    QByteArray method;
    QByteArray target; ///< cut to 512 bytes
    int status = 0;
    qint64 marks = 0;
};

/// Sizes of directions whose bytes stand in files of their own (StorePaths::spool()); -1 where they stand in records.
struct SpooledSizes
{
    qint64 out = -1;
    qint64 in = -1;

    qint64 of(Direction direction) const { return direction == Direction::Out ? out : in; }
};

} // namespace wirebell
