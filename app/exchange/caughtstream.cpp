// SPDX-License-Identifier: MIT
#include "exchange/caughtstream.h"

#include "exchange/catcher.h"
#include "exchange/caughthttp2.h"

#include <QtEndian>

#include <cstring>

namespace wirebell {

namespace {

// RFC 9113, 7.
constexpr quint32 noError = 0x0;
constexpr quint32 internalError = 0x2;
constexpr quint32 cancel = 0x8;

} // namespace

CaughtStream::CaughtStream(CatcherDesk &desk, CaughtHttp2 &connection, qint32 id, const Connection &facts,
                           MonotonicTime at)
    : CaughtExchange(desk, *connection.books())
    , m_connection(connection)
    , m_id(id)
    , m_reply(Side::Response, Limits::forResponses())
{
    m_exchange.connection = facts;
    m_exchange.stream = StreamFacts{.id = id, .tables = {}};
    begin(at);
    m_deadline = at + desk.limits.idleTime * oneMillisecond;
}

CaughtStream::CaughtStream(CatcherDesk &desk, CaughtHttp2 &connection, Exchange exchange, Tap tap,
                           std::shared_ptr<RuleBook> book)
    : CaughtExchange(desk, *connection.books())
    , m_connection(connection)
    , m_id(1)
    , m_reply(Side::Response, Limits::forResponses(), exchange.request->method == "HEAD")
    , m_requestIsWhole(true)
{
    m_exchange = std::move(exchange);
    m_exchange.stream = StreamFacts{.id = m_id, .tables = {}, .upgraded = true};
    m_tap = std::move(tap);
    m_book = std::move(book);
    m_isKept = m_book->config().records;
    m_requestEnd = m_tap.lastAt(Direction::In);
    m_phase = Phase::Due;
}

qint64 CaughtStream::fieldsCame(const FieldTable &table)
{
    m_exchange.stream->tables.append(table);
    return m_tap.size(Direction::In);
}

void CaughtStream::headCame()
{
    const Request &request = *m_connection.machine().request(m_id).request();
    m_reply = Http2Message(Side::Response, Limits::forResponses(), request.method == "HEAD");
    chooseEndpoint(request);
    if (!request.fields.hasMember("Expect", "100-continue") || request.framing == Framing::None)
        return;
    if (m_book->config().refusesExpect) {
        m_refusedExpect = true;
        return requestEnded();
    }
    m_connection.machine().answerInterim(m_id, 100, {});
}

void CaughtStream::requestEnded()
{
    const Http2Message &request = m_connection.machine().request(m_id);
    m_requestIsWhole = request.ended();
    if (m_phase != Phase::Reading)
        return;
    m_exchange.request = request.request();
    if (request.ambiguous() && !m_exchange.error)
        m_exchange.error = ambiguity(request.marks());
    addMarks(true, request.marks());
    requestCame();
}

void CaughtStream::requestFailed(const Error &error)
{
    if (m_phase != Phase::Reading)
        return;
    m_exchange.error = error;
    requestEnded();
}

void CaughtStream::wasReset(quint32 code)
{
    inputEnded({ErrorKind::Http2, http2ErrorName(code)}, false);
}

void CaughtStream::inputEnded(const Error &error, bool listens)
{
    switch (m_phase) {
    case Phase::Reading:
        return listens ? requestFailed(error) : fail(error);
    case Phase::Due:
        if (!listens)
            m_left = error;
        return;
    case Phase::Held:
    case Phase::Answering:
        return listens ? void() : fail(error);
    case Phase::Holding:
        return finish(); // which was waited for
    default:
        return;
    }
}

bool CaughtStream::isLeft()
{
    if (!m_left)
        return false;
    fail(*m_left);
    return true;
}

void CaughtStream::fail(const Error &error)
{
    if (m_phase == Phase::Gone)
        return;
    if (m_phase == Phase::Reading) {
        const Http2Message &request = m_connection.machine().request(m_id);
        m_exchange.request = request.request();
        addMarks(true, request.marks());
        if (m_book)
            m_exchange.endpoint = m_book->config().name;
    }
    if (!m_exchange.error)
        m_exchange.error = error;
    finish();
}

void CaughtStream::record(Direction direction, QByteArrayView bytes, MonotonicTime at)
{
    if (const auto recorded = m_tap.record(direction, bytes, at); !recorded) {
        m_desk.storeRefused(recorded.error());
        if (m_phase == Phase::Reading)
            requestFailed(recorded.error());
        else if (!m_exchange.error)
            m_exchange.error = recorded.error();
    }
}

void CaughtStream::startAnswer()
{
    await(monotonicNow());
    sendHeads();
}

void CaughtStream::goOn()
{
    if (m_headSent)
        m_connection.machine().goOn(m_id);
    else
        sendHeads();
    m_connection.flushSoon();
}

void CaughtStream::await(MonotonicTime now)
{
    m_deadline = qMax(now, m_answering.wakeAt()) + m_desk.limits.idleTime * oneMillisecond;
    if (m_answering.wakeAt() > now)
        m_desk.wakeAt(*this, m_answering.wakeAt());
}

// A head leaves when the plan has come to its end.
void CaughtStream::sendHeads()
{
    const AnswerPlan &plan = m_answering.plan();
    const qint64 contentAt = plan.response ? plan.response->bodyAt() : plan.size();
    const MonotonicTime now = monotonicNow();
    Http2Machine &machine = m_connection.machine();
    while (m_answering.taken() < contentAt || !plan.response) {
        const auto bytes = m_answering.ready(now);
        if (!bytes) {
            m_exchange.error = bytes.error();
            return resetStream(internalError);
        }
        if (bytes->isEmpty()) {
            if (m_answering.isDone())
                break;
            return await(now);
        }
        m_answering.took(qMin<qint64>(bytes->size(), contentAt - m_answering.taken()), now);
        for (; m_interimSent < plan.interim.size(); ++m_interimSent) {
            const Response &interim = plan.interim.at(m_interimSent);
            if (interim.bodyAt() > m_answering.taken())
                break;
            machine.answerInterim(m_id, interim.status, interim.fields);
        }
    }
    m_connection.flushSoon();
    if (!plan.response)
        return planEnded();
    m_headSent = true;
    const bool hasContent = plan.size() > contentAt || !plan.trailers.isEmpty() || !plan.response->complete;
    machine.answerHead(m_id, plan.response->status, plan.response->fields, hasContent, plan.trailers);
    await(now);
}

Http2Machine::Content CaughtStream::content(char *to, qint64 most)
{
    const MonotonicTime now = monotonicNow();
    const auto bytes = m_answering.ready(now);
    if (!bytes) {
        m_exchange.error = bytes.error();
        resetStream(internalError);
        return {};
    }
    const qint64 size = qMin<qint64>(bytes->size(), most);
    if (size > 0) {
        std::memcpy(to, bytes->data(), size_t(size));
        m_answering.took(size, now);
    }
    if (!m_answering.isDone()) {
        if (size == 0)
            await(now);
        return {.size = size};
    }
    const bool ends = m_answering.plan().ending == AnswerPlan::Ending::Persist;
    if (!ends && size == 0)
        planEnded();
    return {.size = size, .ends = ends};
}

// There is nothing more of the answer, and it is not whole.
void CaughtStream::planEnded()
{
    switch (m_answering.plan().ending) {
    case AnswerPlan::Ending::Close:
    case AnswerPlan::Ending::Persist:
    case AnswerPlan::Ending::TruncateTls:
    case AnswerPlan::Ending::WebSocket: // which is HTTP/1.1's
    case AnswerPlan::Ending::EchoingWebSocket:
        return resetStream(noError);
    case AnswerPlan::Ending::Reset:
        return resetStream(internalError);
    case AnswerPlan::Ending::Hold:
        m_phase = Phase::Holding;
        m_deadline = monotonicNow() + m_desk.limits.idleTime * oneMillisecond;
        return;
    }
}

void CaughtStream::resetStream(quint32 code)
{
    m_isResetByUs = true;
    m_connection.machine().reset(m_id, code);
    m_connection.flushSoon();
}

void CaughtStream::frameOut(const Http2Frame &frame, QByteArrayView bytes, HpackReader &hpack, MonotonicTime at)
{
    const qint64 place = m_tap.size(Direction::Out);
    const bool isFields = frame.type == Http2Frame::Headers || frame.type == Http2Frame::Continuation;
    if (isFields && m_phase == Phase::Answering)
        recordOut(bytes, nullptr, at);
    else
        record(Direction::Out, bytes, at); // "100 Continue" and WINDOW_UPDATE are not the answer
    if (frame.type == Http2Frame::RstStream)
        return resetLeft(qFromBigEndian<quint32>(bytes.data() + Http2Frame::headSize));
    if (!isFields)
        return;
    const qint64 begin = frame.type == Http2Frame::Headers ? place : place - m_replyBlock.size;
    m_replyBlock.add(frame, bytes);
    if (!m_replyBlock.isWhole)
        return;
    FieldList fields;
    const auto outcome = hpack.read(m_replyBlock.fragment, Limits{.head = 1 << 30, .fields = 1 << 30}, fields);
    m_reply.block(m_replyBlock, begin, outcome, fields);
    await(at);
    if (m_replyBlock.endsStream)
        answerLeft();
}

void CaughtStream::dataOut(const Http2Frame &frame, QByteArrayView bytes, QByteArrayView content, bool ends,
                           MonotonicTime at)
{
    recordOut(bytes, nullptr, at);
    m_reply.content(content.size());
    m_deadline = qMax(at, m_answering.wakeAt()) + m_desk.limits.idleTime * oneMillisecond;
    if (!ends || !frame.endsStream())
        return;
    m_reply.end();
    answerLeft();
}

// The answer is out to its end.
void CaughtStream::answerLeft()
{
    if (!m_requestIsWhole)
        m_connection.machine().reset(m_id, noError); // spares the client the rest of its request (RFC 9113, 8.1)
    finish();
}

// The stream was reset, by its plan or for what the peer has done.
void CaughtStream::resetLeft(quint32 code)
{
    if (m_isResetByUs)
        return finish();
    inputEnded({ErrorKind::Http2, http2ErrorName(code)}, false);
}

void CaughtStream::completeFacts()
{
    m_exchange.interim = m_exchange.stream->upgraded ? m_exchange.interim + m_reply.interim() : m_reply.interim();
    m_exchange.response = m_reply.response();
    addMarks(false, m_reply.marks());
    m_connection.completeFacts(m_exchange.connection);
}

void CaughtStream::checkDeadline(MonotonicTime now)
{
    if (now < m_deadline)
        return;
    const Error late{ErrorKind::TimedOut, QStringLiteral("%1 ms").arg(m_desk.limits.idleTime)};
    switch (m_phase) {
    case Phase::Reading:
        return requestFailed(late);
    case Phase::Answering:
        resetStream(cancel);
        return fail(late);
    case Phase::Holding:
        resetStream(cancel);
        return finish();
    default:
        return;
    }
}

void CaughtStream::finish()
{
    if (m_phase == Phase::Gone)
        return;
    finishExchange();
    m_phase = Phase::Gone;
    m_desk.wakeAt(*this, 0);
    m_connection.streamOver(*this);
}

} // namespace wirebell
