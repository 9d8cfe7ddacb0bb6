// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace wirebell {

/// What the wire column says about an exchange, in its order. A value, without widgets.
struct WireFacts
{
    struct Phase
    {
        enum Kind { Blocked, SetUp, Request, Wait, Response };

        QString name; ///< HAR's, not translated
        Kind kind = SetUp;
        std::optional<qint64> duration; ///< nanoseconds; absent is not 0
        qint64 startsAt = 0;            ///< nanoseconds from the exchange's beginning
    };

    enum class Tone : quint8 { Plain, Good, Bad };

    struct Fact
    {
        QString label; ///< empty: the value is a sentence of its own, which may wrap
        QString value;
        Tone tone = Tone::Plain;
    };

    struct Section
    {
        QString title;
        std::vector<Fact> facts;
    };

    QString protocol;          ///< "HTTP/1.1"; empty where it is not known
    std::vector<Phase> phases; ///< in the order in which they take place
    std::optional<qint64> total;
    std::vector<Section> sections;
    QStringList brief; ///< the sections in a few words: "new connection to 203.0.113.24:443", "TLS 1.3"

    static WireFacts of(const Exchange &exchange, bool preview);
};

/// "ssl, 24.6 milliseconds", "dns, none".
QString spoken(const WireFacts::Phase &phase);

} // namespace wirebell
