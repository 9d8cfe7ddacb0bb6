// SPDX-License-Identifier: MIT
#include "wire/reading.h"

#include "wire/chunkedcontent.h"
#include "wire/dataframewalk.h"
#include "wire/http2reading.h"
#include "wire/machine.h"
#include "wire/slicebytes.h"

#include <algorithm>

namespace wirebell {

namespace {

// Whoever recorded the exchange has held it to limits; what is there is to be shown, within reason.
constexpr Limits displayLimits{
    .head = 4 * 1024 * 1024, .fields = 20'000, .content = -1, .interim = 1000, .chunkLine = 1024 * 1024};

constexpr qint64 firstWindow = 64 * 1024; // holds nearly every head
constexpr qint64 nextWindow = 1024 * 1024;
// Where so much could be passed over, the line behind it is all that is wanted next.
constexpr qint64 largeStep = 16 * 1024;
constexpr qint64 lineWindow = 4 * 1024;

// Reads one side to its message's end, or as far as it goes. Gives how many bytes that took.
Result<qint64> readSide(Machine &machine, Side side, const std::shared_ptr<const ByteSource> &source)
{
    std::vector<Event> events;
    const qint64 size = source ? source->size() : 0;
    qint64 at = 0;
    qint64 window = firstWindow;
    while (at < size && !machine.ended(side)) {
        if (const qint64 known = std::min(machine.skippable(side), size - at); known > 0) {
            machine.skip(side, known);
            at += known;
            window = known >= largeStep ? lineWindow : nextWindow;
            continue;
        }
        const Result<QByteArray> bytes = source->read(at, window);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (bytes->isEmpty())
            break;
        at += machine.read(side, *bytes, events);
        events.clear();
        window = nextWindow;
    }
    return at;
}

void addMarks(const Machine &machine, Side side, Exchange &exchange)
{
    for (const Mark &mark : machine.marks(side))
        exchange.marks.append({.onRequest = side == Side::Request, .mark = mark});
}

// Bytes behind the end of a message that nothing accounts for.
void markRest(bool onRequest, qint64 end, qint64 size, Exchange &exchange)
{
    if (end < size)
        exchange.marks.append({.onRequest = onRequest, .mark = {{end, size - end}, MarkKind::DataAfterEnd}});
}

} // namespace

Result<void> readTranscript(Exchange &exchange)
{
    if (exchange.stream)
        return readStreamTranscript(exchange);
    Machine machine(displayLimits, displayLimits);
    const Result<qint64> requestEnd = readSide(machine, Side::Request, exchange.requestBytes());
    if (!requestEnd)
        return std::unexpected(requestEnd.error());
    const Result<qint64> responseEnd = readSide(machine, Side::Response, exchange.responseBytes());
    if (!responseEnd)
        return std::unexpected(responseEnd.error());

    std::vector<Event> events;
    const bool orderly = exchange.state == State::Complete
        || (exchange.state == State::Open && exchange.connection.endedBy == EndedBy::Peer);
    for (const Side side : {Side::Request, Side::Response}) {
        if (orderly)
            machine.end(side, events);
        else
            machine.breakOff(side, events);
    }

    exchange.request = machine.request();
    exchange.interim = machine.interim();
    exchange.response = machine.response();
    exchange.marks.clear();
    const bool upgraded = exchange.response && exchange.response->framing == Framing::Upgraded;
    addMarks(machine, Side::Request, exchange);
    if (exchange.request && exchange.request->complete && !upgraded)
        markRest(true, *requestEnd, exchange.transcript.size(exchange.requestDirection()), exchange);
    addMarks(machine, Side::Response, exchange);
    if (exchange.response && exchange.response->complete && !upgraded)
        markRest(false, *responseEnd, exchange.transcript.size(exchange.responseDirection()), exchange);
    return {};
}

Result<std::shared_ptr<const ByteSource>> contentOf(const Message &message,
                                                    const std::shared_ptr<const ByteSource> &direction)
{
    if (!direction || message.contentSize == 0)
        return inMemory({});
    switch (message.framing) {
    case Framing::ContentLength:
    case Framing::UntilClose:
        return std::make_shared<SliceBytes>(direction, message.bodyAt(), message.contentSize);
    case Framing::Chunked:
        return ChunkedContent::walkOver(direction, message.bodyAt(), message.contentSize);
    case Framing::Frames:
        return FramedContent::walkOver(direction, message.headAt, message.contentSize);
    case Framing::None:
    case Framing::Upgraded:
        break;
    }
    return inMemory({});
}

} // namespace wirebell
