// SPDX-License-Identifier: MIT
#include "exchange/caughtconnection.h"

#include "base/uuidv7.h"
#include "exchange/catcher.h"
#include "exchange/caughthttp2.h"
#include "exchange/otherprotocol.h"

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

// After the last answer so much, and so long, is still taken from the peer. Closing at once would reset the connection
// under an answer that is still on its way (RFC 9112, 9.6).
constexpr qint64 drainBytes = 1024 * 1024;

// While an answer takes its time so much of what comes behind the request is taken.
constexpr qsizetype laterBytes = 64 * 1024;

constexpr QByteArrayView continueBytes = "HTTP/1.1 100 Continue\r\n\r\n";

} // namespace

CaughtConnection::CaughtConnection(CatcherDesk &desk, const std::shared_ptr<PortBooks> &books,
                                   std::unique_ptr<Stream> stream)
    : CaughtPeer(books)
    , CaughtExchange(desk, *books)
    , m_stream(std::move(stream))
    , m_machine(desk.limits.request)
{
    m_stream->setUser(this);
}

void CaughtConnection::streamReadable()
{
    switch (m_phase) {
    case Phase::Due:
    case Phase::Gone:
        return m_stream->setReading(false); // until the answer is out
    case Phase::Held:
    case Phase::Answering:
    case Phase::Holding:
        return takeLater();
    case Phase::Resting:
    case Phase::Reading:
    case Phase::Talking:
    case Phase::Draining:
        break;
    }
    const qint64 size = m_stream->read(m_desk.buffer.data(), qint64(m_desk.buffer.size()));
    if (size == Stream::NothingYet)
        return;
    if (size == Stream::NoMore)
        return m_phase == Phase::Talking ? talkEnded() : inputEnded();
    const QByteArrayView bytes(m_desk.buffer.data(), size);
    if (m_phase == Phase::Talking)
        hear(bytes, monotonicNow());
    else if (m_phase == Phase::Draining)
        takeRest(bytes, monotonicNow());
    else if (!m_wasUsed)
        takeOpening(bytes, monotonicNow());
    else
        take(bytes, monotonicNow());
}

// A client that knows what it speaks to may begin with HTTP/2.
void CaughtConnection::takeOpening(QByteArrayView bytes, MonotonicTime at)
{
    const QByteArrayView request = http2Preface.first(http2Preface.indexOf("\r\n\r\n") + 4); // as HTTP/1 has it
    const auto mayBe = [&](QByteArrayView opening) {
        return opening.startsWith(request) || request.startsWith(opening);
    };
    if (m_opening.isEmpty() && !mayBe(bytes))
        return take(bytes, at);
    if (m_opening.isEmpty())
        m_deadline = at + m_desk.limits.headTime * oneMillisecond;
    m_opening.append(bytes);
    if (m_opening.startsWith(request))
        return becomeHttp2(
            std::make_unique<CaughtHttp2>(m_desk, books(), std::move(m_stream), std::exchange(m_opening, {})));
    if (!mayBe(m_opening))
        take(std::exchange(m_opening, {}), at);
}

void CaughtConnection::streamWritable()
{
    if (m_phase == Phase::Answering)
        writeAnswer();
    else if (m_phase == Phase::Talking)
        say();
}

void CaughtConnection::beginExchange(MonotonicTime at)
{
    Connection &connection = m_exchange.connection;
    if (!m_wasUsed) {
        m_wasUsed = true;
        connection.id = makeUuidV7();
        connection.local = m_stream->local();
        connection.remote = m_stream->remote();
        connection.tls = m_stream->tls();
    } else {
        ++connection.ordinal;
    }
    begin(at);
    m_saidContinue = false;
    m_deadline = at + m_desk.limits.headTime * oneMillisecond;
}

void CaughtConnection::take(QByteArrayView bytes, MonotonicTime at)
{
    if (m_phase == Phase::Resting)
        beginExchange(at);
    m_events.clear();
    const qsizetype own = m_machine.read(Side::Request, bytes, m_events);
    if (own < bytes.size()) {
        m_later = bytes.sliced(own).toByteArray();
        m_laterAt = at;
    }
    if (!m_book && m_machine.request())
        chooseEndpoint(*m_machine.request());
    if (const auto recorded = m_tap.record(Direction::In, bytes.first(own), at); !recorded) {
        m_desk.storeRefused(recorded.error());
        return fail(recorded.error());
    }
    for (const Event &event : m_events) {
        if (event.kind == Event::End)
            return m_machine.ambiguous(Side::Request) ? fail(ambiguity(m_machine.marks(Side::Request))) : requestEnded();
        if (event.kind == Event::Failed)
            return fail(nameProtocol(*m_machine.error(), m_tap.bytes(Direction::In)));
    }
    if (m_machine.request()) {
        m_deadline = at + m_desk.limits.idleTime * oneMillisecond;
        if (!m_saidContinue && m_machine.expectsContinue())
            sayContinue();
    }
}

// What comes while an answer takes its time belongs to the next exchange, or to nobody.
void CaughtConnection::takeLater()
{
    const qsizetype room = laterBytes - m_later.size();
    if (room <= 0)
        return m_stream->setReading(false);
    const qint64 size = m_stream->read(m_desk.buffer.data(), qMin(room, qint64(m_desk.buffer.size())));
    if (size == Stream::NothingYet)
        return;
    if (size == Stream::NoMore)
        return peerLeft();
    if (m_later.isEmpty())
        m_laterAt = monotonicNow();
    m_later.append(m_desk.buffer.data(), size);
}

void CaughtConnection::takeRest(QByteArrayView bytes, MonotonicTime at)
{
    m_drained += bytes.size();
    if (!m_tap.record(Direction::In, bytes, at) || m_drained > drainBytes) {
        finishExchange();
        close();
    }
}

void CaughtConnection::inputEnded()
{
    if (m_phase == Phase::Draining) {
        finishExchange();
        return close();
    }
    if (!m_opening.isEmpty())
        take(std::exchange(m_opening, {}), monotonicNow());
    if (m_phase == Phase::Resting)
        return close();
    m_events.clear();
    if (m_stream->endedBy() == EndedBy::Peer)
        m_machine.end(Side::Request, m_events);
    else
        m_machine.breakOff(Side::Request, m_events);
    if (m_machine.error())
        return fail(*m_machine.error());
    // Nothing but empty lines, which a client may leave behind a request (RFC 9112, 2.2).
    if (m_exchange.connection.ordinal > 0)
        return close();
    fail({ErrorKind::Incomplete, u"0"_s});
}

void CaughtConnection::sayContinue()
{
    if (m_book->config().refusesExpect) {
        m_refusedExpect = true;
        return requestEnded();
    }
    m_saidContinue = true;
    const qint64 taken = m_stream->write(continueBytes);
    m_written += qMax<qint64>(taken, 0);
    if (taken > 0 && !m_tap.record(Direction::Out, continueBytes.first(taken), monotonicNow()))
        Q_UNREACHABLE(); // these few bytes need no spool
    if (taken != continueBytes.size())
        return; // broken, which the next read will tell
    m_events.clear();
    m_machine.read(Side::Response, continueBytes, m_events);
}

void CaughtConnection::requestEnded()
{
    m_exchange.request = m_machine.request();
    addMarks(true, m_machine.marks(Side::Request));
    m_exchange.connection.protocol =
        m_exchange.request && m_exchange.request->version == "1.0" ? u"http/1.0"_s : u"http/1.1"_s;
    m_exchange.connection.endedBy = m_stream->endedBy();
    requestCame();
}

void CaughtConnection::fail(Error error)
{
    m_exchange.error = std::move(error);
    requestEnded();
}

void CaughtConnection::checkDeadline(MonotonicTime now)
{
    if (now < m_deadline)
        return;
    if (!m_opening.isEmpty())
        take(std::exchange(m_opening, {}), now);
    switch (m_phase) {
    case Phase::Resting:
        return close();
    case Phase::Reading: {
        const qint64 allowed = m_machine.request() ? m_desk.limits.idleTime : m_desk.limits.headTime;
        m_events.clear();
        m_machine.breakOff(Side::Request, m_events);
        return fail({ErrorKind::TimedOut, u"%1 ms"_s.arg(allowed)});
    }
    case Phase::Answering:
        m_exchange.error = Error{ErrorKind::TimedOut, u"%1 ms"_s.arg(m_desk.limits.idleTime)};
        m_stream->reset();
        finishExchange();
        return close();
    case Phase::Holding:
    case Phase::Talking:
    case Phase::Draining:
        finishExchange();
        return close();
    case Phase::Due:
    case Phase::Held:
    case Phase::Gone:
        return;
    }
}

void CaughtConnection::abandon()
{
    switch (m_phase) {
    case Phase::Reading:
        m_events.clear();
        m_machine.breakOff(Side::Request, m_events);
        fail({ErrorKind::Cancelled, {}});
        finishExchange();
        break;
    case Phase::Due:
    case Phase::Held:
    case Phase::Answering:
        m_exchange.error = Error{ErrorKind::Cancelled, {}};
        finishExchange();
        break;
    case Phase::Holding:
    case Phase::Talking:
    case Phase::Draining:
        finishExchange();
        break;
    case Phase::Resting:
        break;
    case Phase::Gone:
        return;
    }
    close();
}

} // namespace wirebell
