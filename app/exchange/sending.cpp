// SPDX-License-Identifier: MIT
#include "exchange/sending.h"

#include "exchange/otherprotocol.h"
#include "transport/endpoint.h"

#include <QTimerEvent>

namespace wirebell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int readsAtOnce = 8; // then others get their turn
constexpr auto continueTime = 1s;
constexpr auto progressTime = 34ms; // at most 30 times a second
constexpr auto keepTime = 100ms;    // a request that waits so long for its answer is committed without it

// What a peer says after it could not be understood belongs to the exchange: until it closes, for so long a silence,
// so long in all, and so many bytes.
constexpr auto restSilence = 100ms;
constexpr MonotonicTime restTime = 1'000'000'000;
constexpr qint64 restBytes = 1024 * 1024;

} // namespace

Sending::Sending(SenderDesk &desk, const QUuid &id, ResolvedRequest asked, const SendOptions &options)
    : m_desk(desk)
    , m_request(std::move(asked))
    , m_options(options)
    , m_machine({.head = m_request.request().head.size(), .fields = int(m_request.request().head.size())},
                Limits::forResponses())
    , m_tap(desk.sink)
{
    const ResolvedRequest &request = m_request.request();
    m_exchange.id = id;
    m_exchange.role = Role::Sent;
    m_exchange.purpose = request.purpose;
    m_exchange.url = request.url;
    m_exchange.added = request.added;
    m_exchange.secrets = request.secrets;
    m_exchange.cause = request.cause;
    m_exchange.startedAt = wallNow();
    m_exchange.startedTick = monotonicNow();
    m_timing.begun = m_exchange.startedTick;
    if (m_desk.sink)
        m_desk.sink->announce(id, m_exchange.secrets);
    m_tap.begin(id);
}

Sending::~Sending() = default;

void Sending::start()
{
    if (m_options.maxTime > 0)
        m_maxTimer.start(std::chrono::milliseconds(m_options.maxTime), Qt::PreciseTimer, this);
    if (auto connection = m_desk.pool.take(key())) {
        ++connection->facts.ordinal;
        useConnection(std::move(connection), monotonicNow());
    } else {
        connectAnew();
    }
}

void Sending::cancel()
{
    if (m_exchange.state == State::Open)
        fail({ErrorKind::Cancelled, QString::fromLatin1(timing().phase())});
}

ConnectionKey Sending::key() const
{
    return {m_request.request().destination, {m_options.insecure, m_options.caFile}, m_options.fixedAddresses};
}

void Sending::connectAnew()
{
    m_timing.tls = m_request.request().destination.tls;
    if (m_options.connectTimeout > 0)
        m_connectTimer.start(std::chrono::milliseconds(m_options.connectTimeout), Qt::PreciseTimer, this);
    m_connecting = std::make_unique<ClientConnecting>(
        m_desk.resolver, key(),
        [this](Result<std::unique_ptr<ClientConnection>> connection) { connected(std::move(connection)); });
}

void Sending::connected(Result<std::unique_ptr<ClientConnection>> connection)
{
    m_connectTimer.stop();
    if (!connection)
        return fail(connection.error());
    m_timing.connecting = m_connecting->times();
    m_connecting.reset();
    useConnection(*std::move(connection), m_timing.tls ? m_timing.connecting.secured : m_timing.connecting.connected);
}

void Sending::useConnection(std::unique_ptr<ClientConnection> connection, MonotonicTime ready)
{
    m_connection = std::move(connection);
    m_exchange.connection = m_connection->facts;
    m_timing.ready = ready;
    m_outBefore = m_connection->stream->out();
    m_connection->stream->setUser(this);
    write();
}

void Sending::write()
{
    Stream &stream = *m_connection->stream;
    while (!m_outputEnded && !m_awaitsContinue) {
        if (m_request.left().isEmpty() && !advance())
            break;
        const QByteArrayView left = m_request.left();
        const qint64 taken = stream.write(left);
        if (taken < 0) {
            // The peer has ended, perhaps after an answer: reading will tell.
            m_outputEnded = true;
            stream.setReading(true);
            break;
        }
        m_request.take(taken);
        if (!countOut())
            return;
        if (taken < left.size())
            break;
    }
    tellProgress();
}

// False: there is no more to write, or not yet, or it could not be read.
bool Sending::advance()
{
    if (m_request.isBeforeBody() && m_request.hasBody()) {
        if (m_tap.size(Direction::Out) < m_request.request().head.size())
            return false;
        if (m_machine.expectsContinue() && !m_hasAwaitedContinue) {
            m_awaitsContinue = true;
            m_hasAwaitedContinue = true;
            m_continueTimer.start(continueTime, Qt::PreciseTimer, this);
            return false;
        }
    }
    const auto advanced = m_request.advance();
    if (!advanced)
        fail(advanced.error());
    return advanced && *advanced;
}

// Records what has gone out since the last time. False: the exchange has failed over it.
bool Sending::countOut()
{
    const qint64 grown = m_connection->stream->out() - m_outBefore - m_tap.size(Direction::Out);
    if (grown <= 0)
        return true;
    const MonotonicTime now = monotonicNow();
    const QByteArrayView out = m_request.taken(grown);
    if (const auto recorded = m_tap.record(Direction::Out, out, now); !recorded) {
        m_desk.storeRefused(recorded.error());
        fail(recorded.error());
        return false;
    }
    m_desk.events.clear();
    m_machine.read(Side::Request, out, m_desk.events);
    m_request.letGo(grown);
    if (m_tap.size(Direction::Out) == m_request.request().size()) {
        m_timing.sent = now;
        requestIsOut();
    }
    return true;
}

void Sending::requestIsOut()
{
    m_outputEnded = true;
    if (m_desk.sink)
        m_keepTimer.start(keepTime, Qt::CoarseTimer, this);
}

void Sending::streamWritable()
{
    if (m_exchange.state != State::Open || m_failure)
        return;
    if (countOut())
        write();
}

void Sending::streamReadable()
{
    for (int i = 0; i < readsAtOnce && m_connection; ++i) {
        const qint64 size = m_connection->stream->read(m_desk.buffer.data(), qint64(m_desk.buffer.size()));
        if (size == Stream::NothingYet)
            return;
        if (!countOut()) // the response answers what is out
            return;
        if (size == Stream::NoMore)
            return inputEnded();
        take(QByteArrayView(m_desk.buffer.data(), size), monotonicNow());
    }
    if (m_connection)
        m_connection->stream->setReading(true);
}

void Sending::take(QByteArrayView bytes, MonotonicTime at)
{
    if (m_timing.received == 0)
        m_timing.received = at;
    if (const auto recorded = m_tap.record(Direction::In, bytes, at); !recorded) {
        m_desk.storeRefused(recorded.error());
        return fail(recorded.error());
    }
    if (m_failure) {
        m_restBytes += bytes.size();
        if (m_restBytes > restBytes || at > m_restUntil)
            return fail(*m_failure);
        m_restTimer.start(restSilence, Qt::PreciseTimer, this);
        return;
    }
    std::vector<Event> events = std::exchange(m_desk.events, {}); // what we tell may lead to another sending
    events.clear();
    const qsizetype own = m_machine.read(Side::Response, bytes, events);
    const bool goesOn = heed(events);
    m_desk.events = std::move(events);
    if (!goesOn)
        return;
    if (own < bytes.size() || m_machine.ended(Side::Response))
        return complete();
    tellProgress();
}

// False: the exchange has ended over them.
bool Sending::heed(const std::vector<Event> &events)
{
    for (const Event &event : events) {
        switch (event.kind) {
        case Event::Interim:
            if (m_awaitsContinue && m_machine.interim().last().status == 100) {
                m_awaitsContinue = false;
                m_continueTimer.stop();
                QMetaObject::invokeMethod(this, [this] { streamWritable(); }, Qt::QueuedConnection);
            }
            break;
        case Event::Failed:
            if (event.side == Side::Response) {
                awaitRest(nameProtocol(*m_machine.error(), m_tap.bytes(Direction::In)));
                return false;
            }
            break;
        case Event::Head:
            if (event.side == Side::Response && m_awaitsContinue)
                m_outputEnded = true; // it was answered without the content
            break;
        case Event::End:
        case Event::Upgraded:
            if (event.side == Side::Response) {
                complete();
                return false;
            }
            break;
        case Event::Content:
            if (event.side == Side::Response && m_desk.isRead && !tellContent(event.bytes))
                return false;
            break;
        }
    }
    return true;
}

// False: the exchange was cancelled over it.
bool Sending::tellContent(QByteArrayView bytes)
{
    if (!std::exchange(m_contentBegan, true))
        fillIn(m_exchange, monotonicNow());
    m_desk.contentCame(m_exchange, bytes);
    return m_exchange.state == State::Open;
}

void Sending::inputEnded()
{
    if (m_failure)
        return fail(*m_failure);
    const Stream &stream = *m_connection->stream;
    const bool isOrderly = stream.endedBy() == EndedBy::Peer;
    m_desk.events.clear();
    if (isOrderly)
        m_machine.end(Side::Response, m_desk.events);
    else
        m_machine.breakOff(Side::Response, m_desk.events);
    for (const Event &event : m_desk.events)
        if (event.side == Side::Response && event.kind == Event::End)
            return complete();
    const bool isWithinResponse = m_machine.response() || m_tap.size(Direction::In) > 0;
    if (stream.endedBy() == EndedBy::PeerReset)
        return fail({ErrorKind::ConnectionReset, m_exchange.connection.remote});
    if (stream.endedBy() == EndedBy::PeerTruncated && m_machine.response()
        && m_machine.response()->framing == Framing::UntilClose)
        return fail({ErrorKind::TlsTruncated, m_exchange.connection.remote});
    if (isWithinResponse && m_machine.error())
        return fail(*m_machine.error());
    if (stream.error() && stream.endedBy() != EndedBy::Peer)
        return fail(*stream.error());
    fail({ErrorKind::ConnectionClosed, m_exchange.connection.remote});
}

void Sending::awaitRest(Error error)
{
    m_failure = std::move(error);
    m_outputEnded = true;
    m_restUntil = monotonicNow() + restTime;
    m_restTimer.start(restSilence, Qt::PreciseTimer, this);
}

void Sending::timerEvent(QTimerEvent *event)
{
    const Qt::TimerId timer = event->id();
    if (timer == m_connectTimer.id()) {
        fail({ErrorKind::ConnectTimedOut,
              endpointText(key().destination.host, key().destination.port)});
    } else if (timer == m_maxTimer.id()) {
        fail({ErrorKind::TimedOut, u"%1 ms"_s.arg(m_options.maxTime)});
    } else if (timer == m_continueTimer.id()) {
        m_continueTimer.stop();
        m_awaitsContinue = false;
        write();
    } else if (timer == m_restTimer.id()) {
        fail(*m_failure);
    } else if (timer == m_progressTimer.id()) {
        m_progressTimer.stop();
        tellProgress();
    } else if (timer == m_keepTimer.id()) {
        m_keepTimer.stop();
        keep();
    }
}

void Sending::complete()
{
    end(State::Complete);
}

void Sending::fail(Error error)
{
    m_exchange.error = std::move(error);
    end(State::Failed);
}

void Sending::end(State state)
{
    const MonotonicTime now = monotonicNow();
    for (QBasicTimer *timer :
         {&m_connectTimer, &m_maxTimer, &m_continueTimer, &m_restTimer, &m_progressTimer, &m_keepTimer})
        timer->stop();
    m_exchange.state = state;
    m_timing = timing();
    if (m_connecting) {
        m_connecting->describe(m_exchange.connection);
        m_connecting.reset();
    }
    if (m_connection)
        letGoOfConnection();
    fillIn(m_exchange, now);
    const qint64 responseSize = m_machine.size(Side::Response);
    if (const qint64 rest = m_tap.size(Direction::In) - responseSize; state == State::Complete && rest > 0)
        m_exchange.marks.append({.onRequest = false, .mark = {{responseSize, rest}, MarkKind::DataAfterEnd}});
    if (m_desk.sink) {
        m_desk.sink->finish(m_exchange);
        if (const auto committed = m_desk.sink->commit(); !committed)
            m_desk.storeRefused(committed.error());
    }
    m_desk.finished(*this);
}

void Sending::letGoOfConnection()
{
    Stream &stream = *m_connection->stream;
    stream.setUser(nullptr);
    const bool isWhole = m_exchange.state == State::Complete && m_timing.sent > 0
        && m_tap.size(Direction::In) == m_machine.size(Side::Response);
    const bool isReusable =
        isWhole && m_options.keepConnection && m_machine.persists() && stream.endedBy() == EndedBy::Open;
    if (!isReusable) {
        // What stands right behind the answer, its peer's end at best.
        while (stream.endedBy() == EndedBy::Open && !stream.isQuiet() && m_restBytes < restBytes) {
            const qint64 size = stream.read(m_desk.buffer.data(), qint64(m_desk.buffer.size()));
            if (size <= 0 || !m_tap.record(Direction::In, QByteArrayView(m_desk.buffer.data(), size), monotonicNow()))
                break;
            m_restBytes += size;
        }
        stream.close();
    }
    m_exchange.connection.endedBy = stream.endedBy();
    m_exchange.connection.tls = stream.tls();
    if (isReusable)
        m_desk.pool.put(std::move(m_connection));
    m_connection.reset();
}

void Sending::keep()
{
    fillIn(m_exchange, monotonicNow());
    m_desk.sink->begin(m_exchange);
    if (const auto committed = m_desk.sink->commit(); !committed)
        m_desk.storeRefused(committed.error());
}

SentTiming Sending::timing() const
{
    SentTiming timing = m_timing;
    if (m_connecting)
        timing.connecting = m_connecting->times();
    return timing;
}

void Sending::fillIn(Exchange &exchange, MonotonicTime at) const
{
    exchange.timing = timing().until(at);
    exchange.transcript = m_tap.transcript();
    exchange.request = m_machine.request();
    exchange.interim = m_machine.interim();
    exchange.response = m_machine.response();
    exchange.marks.clear();
    for (const Side side : {Side::Request, Side::Response})
        for (const Mark &mark : m_machine.marks(side))
            exchange.marks.append({.onRequest = side == Side::Request, .mark = mark});
    exchange.connection.protocol = exchange.request && exchange.request->version == "1.0" ? u"http/1.0"_s : u"http/1.1"_s;
}

void Sending::tellProgress()
{
    if (!m_desk.isFollowed || m_exchange.state != State::Open || m_progressTimer.isActive())
        return;
    const MonotonicTime now = monotonicNow();
    const auto since = std::chrono::nanoseconds(now - m_lastProgress);
    if (since < progressTime) {
        m_progressTimer.start(std::chrono::ceil<std::chrono::milliseconds>(progressTime - since), Qt::PreciseTimer, this);
        return;
    }
    m_lastProgress = now;
    Exchange snapshot = m_exchange;
    fillIn(snapshot, now);
    // These two grow while another thread may hold the snapshot (see Tap).
    snapshot.interim = QList<Response>(snapshot.interim.cbegin(), snapshot.interim.cend());
    if (snapshot.response && !snapshot.response->complete)
        snapshot.response->trailers = {};
    m_desk.progressed(snapshot);
}

} // namespace wirebell
