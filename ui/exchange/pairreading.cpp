// SPDX-License-Identifier: MIT
#include "ui/exchange/pairreading.h"

#include <algorithm>
#include <ranges>

namespace wirebell {

namespace {

MessageEnd endOf(const MessageContent &content)
{
    return {content.bytes, content.message()};
}

std::optional<MonotonicTime> firstByte(const Exchange &exchange, Direction direction)
{
    const auto it = std::ranges::find(exchange.transcript.chunks, direction, &Chunk::direction);
    return it == exchange.transcript.chunks.end() ? std::nullopt : std::optional(it->at);
}

std::optional<MonotonicTime> lastByte(const Exchange &exchange, Direction direction)
{
    const auto reversed = std::views::reverse(exchange.transcript.chunks);
    const auto it = std::ranges::find(reversed, direction, &Chunk::direction);
    return it == reversed.end() ? std::nullopt : std::optional(it->at);
}

/// Two threads note their times after the system did its part, so that one may seem to be early; nothing is.
std::optional<qint64> between(std::optional<MonotonicTime> from, std::optional<MonotonicTime> to)
{
    return from && to ? std::optional(std::max<qint64>(0, *to - *from)) : std::nullopt;
}

} // namespace

PairContent readPair(const std::shared_ptr<const Exchange> &sent, const std::shared_ptr<const Exchange> &caught,
                     const QList<ByteDecor::Needle> &needles)
{
    PairContent pair;
    pair.sent = readMessage(sent, true, false, needles);
    pair.arrived = readMessage(caught, true, false, needles);
    pair.answered = readMessage(caught, false, false, needles);
    pair.cameBack = readMessage(sent, false, false, needles);
    pair.request = align(endOf(pair.sent), endOf(pair.arrived)).value_or(AlignedMessage());
    pair.response = align(endOf(pair.answered), endOf(pair.cameBack)).value_or(AlignedMessage());
    return pair;
}

PairContent readComparison(const std::shared_ptr<const Exchange> &left, const std::shared_ptr<const Exchange> &right,
                           const QList<ByteDecor::Needle> &needles)
{
    PairContent pair;
    pair.sent = readMessage(left, true, false, needles);
    pair.arrived = readMessage(right, true, false, needles);
    pair.answered = readMessage(left, false, false, needles);
    pair.cameBack = readMessage(right, false, false, needles);
    pair.request = align(endOf(pair.sent), endOf(pair.arrived)).value_or(AlignedMessage());
    pair.response = align(endOf(pair.answered), endOf(pair.cameBack)).value_or(AlignedMessage());
    return pair;
}

std::optional<qint64> Passage::total() const
{
    return there && answer && back ? std::optional(*there + *answer + *back) : std::nullopt;
}

Passage Passage::of(const Exchange &sent, const Exchange &caught)
{
    const auto left = firstByte(sent, Direction::Out);
    const auto arrived = lastByte(caught, Direction::In);
    const auto answered = firstByte(caught, Direction::Out);
    const auto cameBack = lastByte(sent, Direction::In);
    return {between(left, arrived), between(arrived, answered), between(answered, cameBack)};
}

} // namespace wirebell
