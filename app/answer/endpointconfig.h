// SPDX-License-Identifier: MIT
#pragma once

#include "answer/listenplace.h"
#include "answer/rule.h"
#include "auth/requirement.h"

namespace wirebell {

/// A place where requests are caught: those whose path begins with `path`, on a port of its own or one that it shares.
struct EndpointConfig
{
    QString name = {};       ///< for people
    QByteArray path = {};    ///< "/stripe" takes "/stripe" and what is below; empty or "/": everything
    /// Nothing: the port that is there for all. Endpoints that say the same share one, also where it is any free one.
    std::optional<ListenPlace> listen = {};
    QList<Rule> rules = {};  ///< the first that matches answers
    Answer fallback = {};    ///< where none does
    std::optional<AuthRequirement> auth = {}; ///< 401 with its challenge to those who don't meet it, before any rule
    bool cors = false;       ///< preflights are answered, and each answer lets any origin read it
    bool refusesExpect = false; ///< 417 to "Expect: 100-continue", instead of 100
    bool records = true;     ///< false: answers, and keeps nothing
    bool isPaused = false;   ///< answers 503, and keeps the requests
    bool isStopped = false;  ///< as if it was not there: others get what it would take, and its own port is closed
    bool forwardsCrossSite = false; ///< rules that forward take requests that a browser sent from another site

    enum class WebSockets : quint8 {
        Unknown, ///< a handshake is a request like any other
        Taken,   ///< it is accepted where no rule answers; pings and the close are answered
        Echoed,  ///< and each message is sent back
    };
    WebSockets webSockets = WebSockets::Unknown;

    bool operator==(const EndpointConfig &) const = default;
};

} // namespace wirebell
