// SPDX-License-Identifier: MIT
#include "exchange/arrivals.h"

#include "base/uuidv7.h"
#include "transport/descriptorstream.h"
#include "transport/endpoint.h"

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

struct Arrivals::Waiting
{
    MonotonicTime since = monotonicNow();
    qint64 startedAt = wallNow();
    QString local;
    QString remote;
    std::unique_ptr<FirstTouch> touch;
    std::unique_ptr<TlsServerStream> stream; // once it is known to speak TLS
    QByteArray bytes;                        // what it began with
};

Arrivals::Arrivals(TlsServerOptions options, qint64 patience, Arrived arrived, Failed failed)
    : m_options(std::move(options))
    , m_patience(patience)
    , m_arrived(std::move(arrived))
    , m_failed(std::move(failed))
{
}

Arrivals::~Arrivals() = default;

void Arrivals::take(SocketHandle socket)
{
    auto touch = std::make_unique<FirstTouch>(socket);
    auto outcome = touch->look();
    if (outcome && outcome->kind == FirstBytes::Plain)
        return m_arrived(std::make_unique<DescriptorStream>(outcome->socket));
    Waiting &waiting = *m_waiting.emplace_back(std::make_unique<Waiting>());
    waiting.local = endpointText(localAddress(socket));
    waiting.remote = endpointText(remoteAddress(socket));
    waiting.touch = std::move(touch);
    if (outcome)
        return known(waiting, *std::move(outcome));
    waiting.touch->wait([this, &waiting](FirstTouch::Outcome late) { known(waiting, std::move(late)); });
}

void Arrivals::known(Waiting &waiting, FirstTouch::Outcome outcome)
{
    if (outcome.kind == FirstBytes::Plain) {
        const auto gone = remove(waiting);
        return m_arrived(std::make_unique<DescriptorStream>(outcome.socket));
    }
    waiting.bytes = outcome.bytes;
    auto stream = TlsServerStream::onSocket(outcome.socket, outcome.hello ? outcome.hello->serverName : QString(),
                                            m_options);
    if (!stream) {
        const auto gone = remove(waiting);
        return fail(waiting, stream.error());
    }
    waiting.stream = *std::move(stream);
    waiting.stream->shakeHands([this, &waiting] { settled(waiting); });
}

void Arrivals::settled(Waiting &waiting)
{
    auto done = remove(waiting);
    if (done->stream->error())
        fail(*done, *done->stream->error());
    else
        m_arrived(std::move(done->stream));
}

void Arrivals::fail(const Waiting &waiting, Error error)
{
    Exchange exchange;
    exchange.id = makeUuidV7();
    exchange.role = Role::Caught;
    exchange.state = State::Failed;
    exchange.startedAt = waiting.startedAt;
    exchange.startedTick = waiting.since;
    exchange.error = std::move(error);
    exchange.timing.ssl = monotonicNow() - waiting.since;
    exchange.connection.id = makeUuidV7();
    exchange.connection.local = waiting.local;
    exchange.connection.remote = waiting.remote;
    if (waiting.stream) {
        exchange.connection.tls = waiting.stream->tls();
        exchange.connection.endedBy = waiting.stream->endedBy();
    }
    exchange.transcript.in = inMemory(waiting.bytes);
    exchange.transcript.chunks = {{waiting.since, Direction::In, waiting.bytes.size()}};
    m_failed(exchange);
}

void Arrivals::checkDeadlines(MonotonicTime now)
{
    std::vector<Waiting *> late;
    for (const auto &waiting : m_waiting)
        if (now >= waiting->since + m_patience * oneMillisecond)
            late.push_back(waiting.get());
    for (Waiting *each : late) {
        const auto gone = remove(*each);
        if (gone->touch && !gone->stream)
            gone->bytes = gone->touch->bytes();
        // Who said nothing is no exchange.
        if (!gone->bytes.isEmpty())
            fail(*gone, {ErrorKind::TimedOut, u"%1 ms"_s.arg(m_patience)});
    }
}

std::unique_ptr<Arrivals::Waiting> Arrivals::remove(const Waiting &waiting)
{
    const auto place = std::ranges::find(m_waiting, &waiting, [](const auto &each) { return each.get(); });
    auto removed = std::move(*place);
    m_waiting.erase(place);
    return removed;
}

} // namespace wirebell
