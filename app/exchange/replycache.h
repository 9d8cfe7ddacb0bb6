// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/replyrule.h"
#include "http/mark.h"

#include <array>
#include <optional>

namespace wirebell {

/// The answers of one rule. Within a second they differ only by what the request is, so each is written, and read back,
/// once.
class ReplyCache
{
public:
    struct Reply
    {
        QByteArray bytes;
        Response response; ///< as a reader of the bytes has it
        QList<Mark> marks; ///< a rule may be odd
        bool persists = false; ///< the connection may go on, as far as the answer tells
    };

    explicit ReplyCache(const ReplyRule &rule) : m_rule(rule) {}

    /// `date` in milliseconds since 1970-01-01 UTC. Holds until the next call.
    const Reply &reply(const Request &request, bool persists, qint64 date);

private:
    static constexpr size_t variants = 6;

    ReplyRule m_rule;
    qint64 m_second = -1;
    std::array<std::optional<Reply>, variants> m_replies;
};

} // namespace wirebell
