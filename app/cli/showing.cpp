// SPDX-License-Identifier: MIT
#include "cli/showing.h"

#include "cli/console.h"
#include "collection/har.h"
#include "wire/reading.h"

#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, Show>, 8> showings{{
    {"raw"_L1, Show::Raw},
    {"sent"_L1, Show::Sent},
    {"received"_L1, Show::Received},
    {"body"_L1, Show::Body},
    {"headers"_L1, Show::Headers},
    {"timing"_L1, Show::Timing},
    {"har"_L1, Show::Har},
    {"json"_L1, Show::Json},
}};

Result<void> showDirection(Console &console, const Exchange &exchange, Direction direction)
{
    const auto &bytes = exchange.transcript.bytes(direction);
    return bytes ? console.write(*bytes) : Result<void>();
}

Result<void> showRaw(Console &console, const Exchange &exchange, ShownSide side)
{
    if (side != ShownSide::Received)
        if (const auto done = showDirection(console, exchange, Direction::Out); !done)
            return done;
    if (side != ShownSide::Sent)
        return showDirection(console, exchange, Direction::In);
    return {};
}

/// The message of one side that `--show body` and `--show headers` speak of, with its bytes.
struct ShownMessage
{
    const Message *message = nullptr;
    std::shared_ptr<const ByteSource> bytes;
};

ShownMessage messageOf(const Exchange &exchange, Direction direction)
{
    const auto &bytes = exchange.transcript.bytes(direction);
    if (direction == exchange.requestDirection())
        return {exchange.request ? &*exchange.request : nullptr, bytes};
    return {exchange.response ? &*exchange.response : nullptr, bytes};
}

Result<void> showBody(Console &console, const Exchange &exchange, ShownSide side)
{
    // What the other side said, unless one side was asked for: the answer to a call, the request of a caught one.
    const Direction direction = side == ShownSide::Sent ? Direction::Out : Direction::In;
    const ShownMessage shown = messageOf(exchange, direction);
    if (!shown.message)
        return {};
    const auto content = contentOf(*shown.message, shown.bytes);
    return content ? console.write(**content) : std::unexpected(content.error());
}

Result<void> showHeaders(Console &console, const Exchange &exchange, ShownSide side)
{
    for (const Direction direction : {Direction::Out, Direction::In}) {
        if ((side == ShownSide::Sent && direction == Direction::In) ||
            (side == ShownSide::Received && direction == Direction::Out))
            continue;
        const ShownMessage shown = messageOf(exchange, direction);
        if (!shown.message || !shown.bytes)
            continue;
        // Interim responses stand before the final head and are shown with it.
        if (const auto done = console.write(*shown.bytes, 0, shown.message->bodyAt()); !done)
            return done;
    }
    return {};
}

Result<void> showTiming(Console &console, const Exchange &exchange)
{
    const auto row = [&console](QByteArray name, QByteArray value) {
        return console.write(name.leftJustified(8) + ' ' + value.rightJustified(12) + '\n');
    };
    const auto inMilliseconds = [](qint64 nanoseconds) {
        return QByteArray::number(double(nanoseconds) / 1e6, 'f', 3) + " ms";
    };
    for (const auto &[phase, duration] : exchange.timing.phases())
        if (const auto done = row(phase, duration ? inMilliseconds(*duration) : "-"_ba); !done)
            return done;
    return row("total", inMilliseconds(exchange.timing.total()));
}

Result<void> showHar(Console &console, const Exchange &exchange)
{
    const auto har = harOf({exchange});
    return har ? console.line(*har) : std::unexpected(har.error());
}

} // namespace

std::optional<Show> showNamed(QByteArrayView name)
{
    for (const auto &[n, show] : showings)
        if (QByteArrayView(n) == name)
            return show;
    return std::nullopt;
}

QString showNames()
{
    QStringList names;
    for (const auto &[n, show] : showings)
        names.append(n);
    return names.join(u", "_s);
}

std::optional<ShownSide> sideNamed(QByteArrayView name)
{
    if (name == "sent")
        return ShownSide::Sent;
    if (name == "received")
        return ShownSide::Received;
    return std::nullopt;
}

Result<void> showExchange(Console &console, const Exchange &exchange, const std::optional<QUuid> &pair,
                          const Showing &showing, const Annotation &annotation)
{
    switch (showing.show) {
    case Show::Raw:
        return showRaw(console, exchange, showing.side);
    case Show::Sent:
        return showDirection(console, exchange, Direction::Out);
    case Show::Received:
        return showDirection(console, exchange, Direction::In);
    case Show::Body:
        return showBody(console, exchange, showing.side);
    case Show::Headers:
        return showHeaders(console, exchange, showing.side);
    case Show::Timing:
        return showTiming(console, exchange);
    case Show::Har:
        return showHar(console, exchange);
    case Show::Json: {
        const auto json = exchangeJson(exchange, pair, showing.json, annotation);
        return json ? console.line(*json) : std::unexpected(json.error());
    }
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace wirebell
