// SPDX-License-Identifier: MIT
#include "exchange/caughtconnection.h"

#include "base/uuidv7.h"
#include "exchange/catcher.h"
#include "exchange/otherprotocol.h"
#include "exchange/refusal.h"

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr MonotonicTime millisecond = 1'000'000;

// After the last answer so much, and so long, is still taken from the peer. Closing at once would reset the connection
// under an answer that is still on its way (RFC 9112, 9.6).
constexpr qint64 drainBytes = 1024 * 1024;
constexpr MonotonicTime drainTime = 1000 * millisecond;

constexpr QByteArrayView continueBytes = "HTTP/1.1 100 Continue\r\n\r\n";

/// Why two readers may disagree about the request's end: the marks that say so.
Error ambiguity(const Machine &machine)
{
    QStringList names;
    for (const Mark &mark : machine.marks(Side::Request))
        if (const QString word = name(mark.kind); isAmbiguous(mark.kind) && !names.contains(word))
            names.append(word);
    return {ErrorKind::AmbiguousFraming, names.join(u", "_s)};
}

} // namespace

CatcherDesk::~CatcherDesk() = default;

CaughtConnection::CaughtConnection(CatcherDesk &desk, SocketHandle socket)
    : m_desk(desk)
    , m_stream(socket)
    , m_machine(desk.limits.request)
    , m_tap(&desk.sink)
    , m_deadline(monotonicNow() + desk.limits.idleTime * millisecond)
{
    m_stream.setUser(this);
    m_exchange.role = Role::Caught;
}

void CaughtConnection::streamReadable()
{
    if (m_phase == Phase::Due || m_phase == Phase::Answering || m_phase == Phase::Gone) {
        m_stream.setReading(false); // until the answer is out
        return;
    }
    const qint64 size = m_stream.read(m_desk.buffer.data(), qint64(m_desk.buffer.size()));
    if (size == Stream::NothingYet)
        return;
    if (size == Stream::NoMore)
        return inputEnded();
    const QByteArrayView bytes(m_desk.buffer.data(), size);
    if (m_phase == Phase::Draining)
        takeRest(bytes, monotonicNow());
    else
        take(bytes, monotonicNow());
}

void CaughtConnection::streamWritable()
{
    if (m_phase == Phase::Answering)
        writeAnswer();
}

void CaughtConnection::beginExchange(MonotonicTime at)
{
    Connection &connection = m_exchange.connection;
    if (!m_wasUsed) {
        m_wasUsed = true;
        connection.id = makeUuidV7();
        connection.local = m_stream.local();
        connection.remote = m_stream.remote();
    } else {
        ++connection.ordinal;
    }
    m_exchange.id = makeUuidV7();
    m_exchange.state = State::Open;
    m_exchange.startedTick = at;
    m_exchange.startedAt = wallNow();
    m_exchange.timing = {};
    m_tap.begin(m_exchange.id);
    m_saidContinue = false;
    m_requestEnd = 0;
    m_answerBegin = 0;
    m_phase = Phase::Reading;
    m_deadline = at + m_desk.limits.headTime * millisecond;
}

void CaughtConnection::take(QByteArrayView bytes, MonotonicTime at)
{
    if (m_phase == Phase::Resting)
        beginExchange(at);
    m_desk.events.clear();
    const qsizetype own = m_machine.read(Side::Request, bytes, m_desk.events);
    if (own < bytes.size()) {
        m_later = bytes.sliced(own).toByteArray();
        m_laterAt = at;
    }
    if (const auto recorded = m_tap.record(Direction::In, bytes.first(own), at); !recorded) {
        m_desk.storeRefused(recorded.error());
        return fail(recorded.error());
    }
    for (const Event &event : m_desk.events) {
        if (event.kind == Event::End)
            return m_machine.ambiguous(Side::Request) ? fail(ambiguity(m_machine)) : requestEnded();
        if (event.kind == Event::Failed)
            return fail(nameProtocol(*m_machine.error(), m_tap.bytes(Direction::In)));
    }
    if (m_machine.request()) {
        m_deadline = at + m_desk.limits.idleTime * millisecond;
        if (!m_saidContinue && m_machine.expectsContinue())
            sayContinue();
    }
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
    if (m_phase == Phase::Resting)
        return close();
    m_desk.events.clear();
    if (m_stream.endedBy() == EndedBy::PeerReset)
        m_machine.breakOff(Side::Request, m_desk.events);
    else
        m_machine.end(Side::Request, m_desk.events);
    if (m_machine.error())
        return fail(*m_machine.error());
    // Nothing but empty lines, which a client may leave behind a request (RFC 9112, 2.2).
    if (m_exchange.connection.ordinal > 0)
        return close();
    fail({ErrorKind::Incomplete, u"0"_s});
}

void CaughtConnection::sayContinue()
{
    m_saidContinue = true;
    const qint64 taken = m_stream.write(continueBytes);
    if (taken > 0 && !m_tap.record(Direction::Out, continueBytes.first(taken), monotonicNow()))
        Q_UNREACHABLE(); // these few bytes need no spool
    if (taken != continueBytes.size())
        return; // broken, which the next read will tell
    m_desk.events.clear();
    m_machine.read(Side::Response, continueBytes, m_desk.events);
}

void CaughtConnection::requestEnded()
{
    m_requestEnd = m_tap.lastAt(Direction::In);
    m_exchange.request = m_machine.request();
    for (const Mark &mark : m_machine.marks(Side::Request))
        m_exchange.marks.append({.onRequest = true, .mark = mark});
    m_exchange.connection.protocol =
        m_exchange.request && m_exchange.request->version == "1.0" ? u"http/1.0"_s : u"http/1.1"_s;
    m_exchange.connection.endedBy = m_stream.endedBy();
    m_exchange.transcript = m_tap.transcript();
    m_desk.sink.begin(m_exchange);
    m_phase = Phase::Due;
    m_desk.awaitAnswer(*this);
}

void CaughtConnection::fail(Error error)
{
    m_exchange.error = std::move(error);
    requestEnded();
}

void CaughtConnection::answer(const std::optional<Error> &refused)
{
    if (m_phase != Phase::Due)
        return;
    if (m_stream.endedBy() == EndedBy::PeerReset) {
        finishExchange();
        return close();
    }
    static const Request unread;
    const Request &request = m_exchange.request ? *m_exchange.request : unread;
    const bool persists = !m_exchange.error && m_machine.requestPersists() && !m_desk.isStopping;
    if (refused)
        useReply(ReplyCache(refusal(*refused)).reply(request, persists, wallNow()));
    else if (m_exchange.error)
        useReply(ReplyCache(refusal(*m_exchange.error)).reply(request, false, wallNow()));
    else if (request.method == "CONNECT")
        useReply(ReplyCache(connectRefusal()).reply(request, false, wallNow()));
    else
        useReply(m_desk.reply(request, persists));
    writeAnswer();
}

void CaughtConnection::useReply(const ReplyCache::Reply &reply)
{
    m_answer = reply.bytes;
    m_answerTaken = 0;
    m_persists = reply.persists;
    m_exchange.response = reply.response;
    if (m_saidContinue) {
        m_exchange.interim = m_machine.interim();
        m_exchange.response->headAt += continueBytes.size();
    }
    for (Mark mark : reply.marks) {
        if (m_saidContinue)
            mark.range.at += continueBytes.size();
        m_exchange.marks.append({.onRequest = false, .mark = mark});
    }
    m_phase = Phase::Answering;
}

void CaughtConnection::writeAnswer()
{
    const qint64 size = m_answer.size();
    const qint64 taken = m_stream.write(QByteArrayView(m_answer).sliced(m_answerTaken));
    const MonotonicTime now = monotonicNow();
    if (taken < 0) {
        m_exchange.error = m_stream.error();
        finishExchange();
        return close();
    }
    if (taken > 0) {
        if (m_answerTaken == 0)
            m_answerBegin = now;
        const auto recorded = taken == size
            ? m_tap.record(Direction::Out, m_answer, now)
            : m_tap.record(Direction::Out, QByteArrayView(m_answer).sliced(m_answerTaken, taken), now);
        if (!recorded) {
            m_desk.storeRefused(recorded.error());
            m_exchange.error = recorded.error();
        }
        m_answerTaken += taken;
    }
    m_deadline = now + m_desk.limits.idleTime * millisecond;
    if (m_answerTaken == size)
        answered();
}

void CaughtConnection::answered()
{
    if (!m_persists || m_exchange.error || m_desk.isStopping)
        return drain();
    finishExchange();
    proceed();
}

void CaughtConnection::drain()
{
    m_phase = Phase::Draining;
    m_drained = 0;
    m_deadline = monotonicNow() + drainTime;
    if (!m_later.isEmpty())
        takeRest(std::exchange(m_later, {}), m_laterAt);
    // Has the peer ended before us?
    if (m_phase == Phase::Draining)
        streamReadable();
    if (m_phase == Phase::Draining) {
        m_stream.endOutput();
        m_stream.setReading(true);
    }
}

void CaughtConnection::finishExchange()
{
    if (m_exchange.state != State::Open)
        return;
    Timing &timing = m_exchange.timing;
    timing.receive = m_requestEnd - m_exchange.startedTick;
    if (m_answerBegin > 0) {
        timing.wait = m_answerBegin - m_requestEnd;
        timing.send = m_tap.lastAt(Direction::Out) - m_answerBegin;
        cutResponse();
    } else {
        m_exchange.response.reset();
    }
    const qint64 rest = m_tap.size(Direction::In) - m_machine.size(Side::Request);
    if (rest > 0)
        m_exchange.marks.append(
            {.onRequest = true, .mark = {{m_machine.size(Side::Request), rest}, MarkKind::DataAfterEnd}});
    m_exchange.state = m_exchange.error ? State::Failed : State::Complete;
    m_exchange.connection.endedBy = m_stream.endedBy();
    m_exchange.transcript = m_tap.transcript();
    m_desk.sink.finish(m_exchange);
    m_desk.finished(m_exchange);
}

// Leaves of the response what went out.
void CaughtConnection::cutResponse()
{
    const qint64 missing = m_answer.size() - m_answerTaken;
    if (missing == 0)
        return;
    Response &response = *m_exchange.response;
    response.complete = false;
    response.contentSize = std::max<qint64>(0, response.contentSize - missing);
}

void CaughtConnection::proceed()
{
    // What the next exchange is read into is not shared with this one, so that its memory is used again.
    m_exchange.request.reset();
    m_exchange.interim.clear();
    m_exchange.response.reset();
    m_exchange.marks.clear();
    m_exchange.error.reset();
    m_exchange.transcript = {};
    m_answer.clear();
    m_desk.events.clear();
    m_machine.end(Side::Response, m_desk.events);
    m_machine.next();
    m_phase = Phase::Resting;
    m_stream.setReading(true);
    if (!m_later.isEmpty())
        take(std::exchange(m_later, {}), m_laterAt);
}

void CaughtConnection::close()
{
    m_stream.close();
    m_phase = Phase::Gone;
    m_desk.gone(*this);
}

void CaughtConnection::checkDeadline(MonotonicTime now)
{
    if (now < m_deadline)
        return;
    switch (m_phase) {
    case Phase::Resting:
        return close();
    case Phase::Reading: {
        const qint64 allowed = m_machine.request() ? m_desk.limits.idleTime : m_desk.limits.headTime;
        m_desk.events.clear();
        m_machine.breakOff(Side::Request, m_desk.events);
        return fail({ErrorKind::TimedOut, u"%1 ms"_s.arg(allowed)});
    }
    case Phase::Answering:
        m_exchange.error = Error{ErrorKind::TimedOut, u"%1 ms"_s.arg(m_desk.limits.idleTime)};
        m_stream.reset();
        finishExchange();
        return close();
    case Phase::Draining:
        finishExchange();
        return close();
    case Phase::Due:
    case Phase::Gone:
        return;
    }
}

void CaughtConnection::abandon()
{
    switch (m_phase) {
    case Phase::Reading:
        m_desk.events.clear();
        m_machine.breakOff(Side::Request, m_desk.events);
        fail({ErrorKind::Cancelled, {}});
        finishExchange();
        break;
    case Phase::Due:
    case Phase::Answering:
        m_exchange.error = Error{ErrorKind::Cancelled, {}};
        finishExchange();
        break;
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
