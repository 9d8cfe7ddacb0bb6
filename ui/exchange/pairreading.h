// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/bothends.h"
#include "ui/exchange/messagecontent.h"

namespace wirebell {

/// Both ends of an exchange, read for the views: what was sent, what arrived, what was answered, what came back.
struct PairContent
{
    MessageContent sent;
    MessageContent arrived;
    MessageContent answered;
    MessageContent cameBack;
    AlignedMessage request;
    AlignedMessage response;
};

/// Not for the window's thread.
PairContent readPair(const std::shared_ptr<const Exchange> &sent, const std::shared_ptr<const Exchange> &caught,
                     const QList<ByteDecor::Needle> &needles);

/// Two exchanges beside each other: `sent` and `answered` are the left one's, `arrived` and `cameBack` the right one's.
/// Not for the window's thread.
PairContent readComparison(const std::shared_ptr<const Exchange> &left, const std::shared_ptr<const Exchange> &right,
                           const QList<ByteDecor::Needle> &needles);

/// How long each stage took, in nanoseconds, on the one clock of both ends; absent where a byte is missing for it.
struct Passage
{
    std::optional<qint64> there;  ///< from the first byte sent to the last one that arrived
    std::optional<qint64> answer; ///< from there to the first byte answered
    std::optional<qint64> back;   ///< from there to the last byte that came back

    std::optional<qint64> total() const;
    static Passage of(const Exchange &sent, const Exchange &caught);
};

} // namespace wirebell
