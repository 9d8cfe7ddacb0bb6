// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

namespace wirebell {

/// Exchanges made of literal bytes, read as a recorded one is.
struct SampleExchange
{
    static constexpr qint64 millisecond = 1'000'000;

    /// Fills in what is read from the transcript.
    static std::shared_ptr<const Exchange> read(Exchange exchange);
    /// A sent exchange of these bytes, complete, with the timing of a new TLS connection.
    static Exchange sent(const QByteArray &request, const QByteArray &response);
    /// The other end of a sent one, which got `request` and answered `response`.
    static Exchange caught(const QByteArray &request, const QByteArray &response);

    /// POST /v1/users with added fields and a secret.
    static Exchange createUser();
    /// An export cut off after 50 of 4,096 bytes, with three departures.
    static Exchange cutOff();
    /// Bytes that would act if they were let: controls, bidi, tabs, marks on marks, what is no UTF-8.
    static Exchange unruly();
    /// A webhook before it is sent.
    static Exchange preview();
    /// A webhook through a relay that changed it: what was sent and what came back.
    static Exchange pushSent();
    /// … and what arrived and was answered.
    static Exchange pushCaught();
};

} // namespace wirebell
