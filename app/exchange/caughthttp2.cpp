// SPDX-License-Identifier: MIT
#include "exchange/caughthttp2.h"

#include "base/uuidv7.h"
#include "exchange/catcher.h"

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr MonotonicTime drainTime = 1000 * oneMillisecond;
constexpr qint64 drainBytes = 1024 * 1024;
constexpr qsizetype waitingBytes = 64 * 1024; // of the connection, between two exchanges
constexpr qsizetype writeAtOnce = 64 * 1024;

} // namespace

CaughtHttp2::CaughtHttp2(CatcherDesk &desk, const std::shared_ptr<PortBooks> &books)
    : CaughtPeer(books)
    , m_desk(desk)
    , m_machine(*this, desk.limits.request)
    , m_deadline(monotonicNow() + desk.limits.headTime * oneMillisecond)
{
}

CaughtHttp2::CaughtHttp2(CatcherDesk &desk, const std::shared_ptr<PortBooks> &books, std::unique_ptr<Stream> stream,
                         const QByteArray &first)
    : CaughtHttp2(desk, books)
{
    begin(std::move(stream));
    m_facts.id = makeUuidV7();
    m_facts.local = m_stream->local();
    m_facts.remote = m_stream->remote();
    m_facts.tls = m_stream->tls();
    m_facts.protocol = m_facts.tls ? u"h2"_s : u"h2c"_s;
    if (!first.isEmpty())
        read(first);
}

std::unique_ptr<CaughtHttp2> CaughtHttp2::upgraded(CatcherDesk &desk, const std::shared_ptr<PortBooks> &books,
                                                   const QByteArray &settings, bool isHead)
{
    std::unique_ptr<CaughtHttp2> connection(new CaughtHttp2(desk, books));
    return connection->m_machine.upgrade(settings, isHead) ? std::move(connection) : nullptr;
}

void CaughtHttp2::takeOver(std::unique_ptr<Stream> stream, qint64 written, Exchange exchange, Tap tap,
                           std::shared_ptr<RuleBook> book, const QByteArray &later)
{
    begin(std::move(stream));
    m_written = written;
    exchange.connection.protocol = u"h2c"_s;
    m_facts = exchange.connection;
    m_hadStream = true;
    CaughtStream &first =
        *m_streams.emplace(1, std::make_unique<CaughtStream>(m_desk, *this, std::move(exchange), std::move(tap),
                                                             std::move(book)))
             .first->second;
    if (!later.isEmpty())
        read(later);
    first.answer(std::nullopt);
}

void CaughtHttp2::begin(std::unique_ptr<Stream> stream)
{
    m_stream = std::move(stream);
    m_stream->setUser(this);
    m_stream->setReading(true);
    flushSoon(); // our SETTINGS
}

CaughtHttp2::~CaughtHttp2() = default;

void CaughtHttp2::flushSoon()
{
    if (!std::exchange(m_flushAwaited, true))
        m_desk.awaitRound(*this);
}

CaughtStream *CaughtHttp2::find(qint32 stream) const
{
    const auto found = m_streams.find(stream);
    return found == m_streams.end() ? nullptr : found->second.get();
}

void CaughtHttp2::streamReadable()
{
    m_over.clear();
    const qint64 size = m_stream->read(m_desk.buffer.data(), qint64(m_desk.buffer.size()));
    if (size == Stream::NothingYet)
        return;
    if (m_phase == Phase::Draining) {
        m_drained += qMax<qint64>(size, 0);
        return size == Stream::NoMore || m_drained > drainBytes ? close() : void();
    }
    if (size != Stream::NoMore)
        return read(QByteArrayView(m_desk.buffer.data(), size));

    m_stream->setReading(false);
    m_inputEnded = true;
    const bool listens = m_stream->endedBy() == EndedBy::Peer;
    const Error error = listens ? Error{ErrorKind::Incomplete, {}}
                                : m_stream->error().value_or(Error{ErrorKind::ConnectionReset, m_stream->remote()});
    if (const QByteArray rest = m_machine.unfinished(); !rest.isEmpty())
        recordOfConnection(Direction::In, rest);
    failStreams(error, listens);
    if (!m_hadStream)
        keepAlone(error);
    if (!listens && m_phase == Phase::Open)
        m_phase = Phase::Ending;
    flushSoon();
}

void CaughtHttp2::read(QByteArrayView bytes)
{
    m_now = monotonicNow();
    m_machine.read(bytes);
    flushSoon();
}

qint64 CaughtHttp2::fieldsCame(qint32 id, bool begins, const FieldTable &table)
{
    if (begins) {
        Connection facts = m_facts;
        if (std::exchange(m_hadStream, true))
            ++m_facts.ordinal;
        facts.ordinal = m_facts.ordinal;
        CaughtStream &stream =
            *m_streams.emplace(id, std::make_unique<CaughtStream>(m_desk, *this, id, facts, m_now)).first->second;
        stream.record(Direction::In, std::exchange(m_waitingIn, {}), m_now);
        stream.record(Direction::Out, std::exchange(m_waitingOut, {}), m_now);
    }
    return m_streams.at(id)->fieldsCame(table);
}

void CaughtHttp2::bytesCame(qint32 id, QByteArrayView bytes)
{
    if (CaughtStream *stream = find(id))
        stream->record(Direction::In, bytes, m_now);
    else
        recordOfConnection(Direction::In, bytes);
}

void CaughtHttp2::recordOfConnection(Direction direction, QByteArrayView bytes)
{
    if (!m_streams.empty())
        return m_streams.begin()->second->record(direction, bytes, m_now);
    QByteArray &waiting = direction == Direction::In ? m_waitingIn : m_waitingOut;
    if (waiting.size() + bytes.size() <= waitingBytes)
        waiting.append(bytes);
}

void CaughtHttp2::headCame(qint32 stream)
{
    m_streams.at(stream)->headCame();
}

void CaughtHttp2::requestEnded(qint32 stream)
{
    m_streams.at(stream)->requestEnded();
}

void CaughtHttp2::requestFailed(qint32 stream, const Error &error)
{
    m_streams.at(stream)->requestFailed(error);
}

void CaughtHttp2::streamReset(qint32 stream, quint32 code)
{
    m_streams.at(stream)->wasReset(code);
}

Http2Machine::Content CaughtHttp2::contentOf(qint32 id, char *to, qint64 most)
{
    CaughtStream *stream = find(id);
    return stream ? stream->content(to, most) : Http2Machine::Content();
}

void CaughtHttp2::streamOver(CaughtStream &stream)
{
    m_machine.forget(stream.id());
    const auto found = m_streams.find(stream.id());
    m_over.push_back(std::move(found->second));
    m_streams.erase(found);
    m_deadline = monotonicNow() + m_desk.limits.idleTime * oneMillisecond;
    flushSoon();
}

void CaughtHttp2::completeFacts(Connection &facts) const
{
    facts.endedBy = m_stream->endedBy();
    if (facts.tls)
        facts.tls = m_stream->tls();
}

// What is out is told apart again by the frames it is made of.
void CaughtHttp2::frame(const Http2Frame &frame, QByteArrayView bytes)
{
    if (CaughtStream *stream = find(frame.stream))
        return stream->frameOut(frame, bytes, m_outFields, m_now);
    recordOfConnection(Direction::Out, bytes);
}

void CaughtHttp2::data(const Http2Frame &frame, QByteArrayView bytes, QByteArrayView content, bool ends)
{
    if (CaughtStream *stream = find(frame.stream))
        return stream->dataOut(frame, bytes, content, ends, m_now);
    recordOfConnection(Direction::Out, bytes);
}

void CaughtHttp2::unframed(QByteArrayView bytes)
{
    recordOfConnection(Direction::Out, bytes);
}

void CaughtHttp2::endRound()
{
    m_flushAwaited = false;
    if (m_phase == Phase::Draining || m_phase == Phase::Gone)
        return;
    if (books()->isStopping && !std::exchange(m_saidGoAway, true))
        m_machine.goAway(0);
    if (!writeOut())
        return;
    checkEnd();
}

// All that there is room for. False where the connection is gone.
bool CaughtHttp2::writeOut()
{
    for (;;) {
        recordOut();
        while (m_out.size() < writeAtOnce) {
            const QByteArrayView bytes = m_machine.bytesOut();
            if (bytes.isEmpty())
                break;
            m_out.append(bytes);
        }
        if (m_out.isEmpty())
            return true;
        const qint64 taken = m_stream->write(m_out);
        if (taken < 0) {
            m_inputEnded = true;
            m_phase = Phase::Ending;
            failStreams(m_stream->error().value_or(Error{ErrorKind::ConnectionReset, m_stream->remote()}), false);
            m_out.clear();
            m_unrecorded.clear();
            if (m_streams.empty())
                close();
            return false;
        }
        if (taken == 0)
            return true; // until the stream has room and tells
        m_written += taken;
        m_unrecorded.append(QByteArrayView(m_out).first(taken));
        m_out.remove(0, taken);
    }
}

void CaughtHttp2::recordOut()
{
    const qint64 out = m_unrecorded.size() - (m_written - m_stream->out());
    if (out <= 0)
        return;
    m_now = monotonicNow();
    const QByteArray bytes = m_unrecorded.first(out);
    m_unrecorded.remove(0, out);
    m_outFrames.read(bytes);
}

// Whether this was the last that was to be said.
void CaughtHttp2::checkEnd()
{
    if (!m_out.isEmpty() || !m_unrecorded.isEmpty())
        return;
    if (m_machine.isOver() && m_phase == Phase::Open) {
        // Nothing that is under way can go on: the peer was told why.
        m_phase = Phase::Ending;
        const Error error = m_machine.error().value_or(Error{ErrorKind::Cancelled, {}});
        if (!m_hadStream || (m_streams.empty() && m_machine.error()))
            keepAlone(error);
        failStreams(error, false);
    }
    if (!m_streams.empty())
        return;
    if (m_phase == Phase::Ending && m_inputEnded)
        close();
    else if (m_phase == Phase::Ending)
        drain();
    else if (m_inputEnded || books()->isStopping)
        m_inputEnded ? close() : drain();
}

void CaughtHttp2::failStreams(const Error &error, bool listens)
{
    std::vector<CaughtStream *> all;
    for (const auto &[id, stream] : m_streams)
        all.push_back(stream.get());
    for (CaughtStream *stream : all)
        stream->inputEnded(error, listens);
}

// What has come where no stream ever began, or where the connection was ended for it between two.
void CaughtHttp2::keepAlone(const Error &error)
{
    if (m_waitingIn.isEmpty() && m_waitingOut.isEmpty())
        return;
    if (std::exchange(m_hadStream, true))
        ++m_facts.ordinal;
    Exchange exchange;
    exchange.id = makeUuidV7();
    exchange.role = Role::Caught;
    exchange.state = State::Failed;
    exchange.startedAt = wallNow();
    exchange.startedTick = m_now;
    exchange.connection = m_facts;
    completeFacts(exchange.connection);
    exchange.stream = StreamFacts{};
    exchange.error = error;
    Tap tap(&m_desk.sink);
    tap.begin(exchange.id);
    for (const auto &[direction, bytes] :
         {std::pair{Direction::In, &m_waitingIn}, {Direction::Out, &m_waitingOut}})
        if (!tap.record(direction, *bytes, m_now))
            Q_UNREACHABLE(); // these few bytes need no spool
    exchange.transcript = tap.transcript();
    m_desk.sink.finish(exchange);
    m_desk.finished(exchange);
}

void CaughtHttp2::checkDeadline(MonotonicTime now)
{
    m_over.clear();
    if (m_phase == Phase::Gone)
        return;
    if (m_phase == Phase::Draining)
        return now >= m_deadline ? close() : void();
    std::vector<CaughtStream *> all;
    for (const auto &[id, stream] : m_streams)
        all.push_back(stream.get());
    for (CaughtStream *stream : all)
        stream->checkDeadline(now);
    if (now < m_deadline || !m_streams.empty())
        return;
    if (!m_hadStream)
        keepAlone({ErrorKind::TimedOut, u"%1 ms"_s.arg(m_desk.limits.headTime)});
    m_machine.goAway(0);
    if (writeOut())
        close();
}

void CaughtHttp2::abandon()
{
    if (m_phase == Phase::Gone)
        return;
    std::vector<CaughtStream *> all;
    for (const auto &[id, stream] : m_streams)
        all.push_back(stream.get());
    for (CaughtStream *stream : all)
        stream->fail({ErrorKind::Cancelled, {}});
    if (m_phase == Phase::Open) {
        m_machine.goAway(0);
        if (!writeOut())
            return;
    }
    close();
}

// Closing at once would reset the connection under a GOAWAY that is still on its way.
void CaughtHttp2::drain()
{
    m_phase = Phase::Draining;
    m_deadline = monotonicNow() + drainTime;
    m_stream->endOutput();
    m_stream->setReading(true);
}

void CaughtHttp2::close()
{
    if (m_phase == Phase::Gone)
        return;
    m_stream->close();
    m_phase = Phase::Gone;
    m_desk.gone(*this);
}

} // namespace wirebell
