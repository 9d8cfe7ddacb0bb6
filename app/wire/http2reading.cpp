// SPDX-License-Identifier: MIT
#include "wire/http2reading.h"

#include "wire/http2message.h"

#include <algorithm>

namespace wirebell {

namespace {

// As for HTTP/1: what was recorded is to be shown, within reason.
constexpr Limits displayLimits{
    .head = 4 * 1024 * 1024, .fields = 20'000, .content = -1, .interim = 1000, .chunkLine = 1024 * 1024};
constexpr qint64 window = 64 * 1024;
constexpr qint64 largeStep = 4 * 1024; // where so much could be passed over, a frame's head is all that is wanted next

/// One direction of one stream, from its recorded bytes.
class StreamSide final : private Http2Frames::User
{
public:
    /// `tables` where field blocks refer to what came before on the connection; null: they don't.
    StreamSide(Side side, const StreamFacts &facts, bool usesTables, bool answersHead)
        : m_facts(facts), m_usesTables(usesTables), m_message(side, displayLimits, answersHead)
    {
    }

    /// From `at` on.
    Result<void> read(const ByteSource &source, qint64 at)
    {
        m_begin = at;
        const auto first = source.read(at, http2Preface.size());
        if (!first)
            return std::unexpected(first.error());
        Http2Frames frames(*this, !first->isEmpty() && first->front() == http2Preface.front());
        const qint64 size = source.size();
        qint64 next = window;
        while (at < size && !frames.isBroken()) {
            if (const qint64 known = std::min(frames.skippable(), size - at); known > 0) {
                if (m_isOwn)
                    m_message.content(known);
                frames.skip(known);
                at += known;
                next = known >= largeStep ? Http2Frame::headSize + 1 : window;
                continue;
            }
            const auto bytes = source.read(at, next);
            if (!bytes)
                return std::unexpected(bytes.error());
            if (bytes->isEmpty())
                break;
            frames.read(*bytes);
            at += bytes->size();
            next = window;
        }
        return {};
    }

    const Http2Message &message() const { return m_message; }

private:
    void frame(const Http2Frame &frame, QByteArrayView bytes) override
    {
        if (frame.stream != m_facts.id
            || (frame.type != Http2Frame::Headers && frame.type != Http2Frame::Continuation))
            return;
        m_block.add(frame, bytes);
        if (!m_block.isWhole)
            return;
        if (m_usesTables && m_blocks < m_facts.tables.size()) {
            m_hpack = std::make_unique<HpackReader>();
            m_hpack->setTable(m_facts.tables.at(m_blocks).entries, m_facts.tables.at(m_blocks).limit);
        }
        ++m_blocks;
        FieldList fields;
        const auto outcome = m_hpack->read(m_block.fragment, displayLimits, fields);
        m_message.block(m_block, m_begin + m_block.at, outcome, fields);
    }

    void data(const Http2Frame &frame, QByteArrayView, QByteArrayView content, bool ends) override
    {
        m_isOwn = frame.stream == m_facts.id;
        if (!m_isOwn)
            return;
        m_message.content(content.size());
        if (ends && frame.endsStream())
            m_message.end();
    }

    void unframed(QByteArrayView) override {}

    const StreamFacts &m_facts;
    bool m_usesTables;
    Http2Message m_message;
    std::unique_ptr<HpackReader> m_hpack = std::make_unique<HpackReader>();
    Http2Block m_block;
    qsizetype m_blocks = 0;
    qint64 m_begin = 0;
    bool m_isOwn = false; // the present DATA frame
};

/// What stands in HTTP/1.1 before the frames where the connection was upgraded, and how many bytes that is.
struct Upgrade
{
    Machine machine{displayLimits, displayLimits};
    qint64 responseSize = 0;
};

Result<void> readUpgrade(const Exchange &exchange, Upgrade &upgrade)
{
    std::vector<Event> events;
    for (const Side side : {Side::Request, Side::Response}) {
        const auto &source = side == Side::Request ? exchange.requestBytes() : exchange.responseBytes();
        const qint64 size = source ? source->size() : 0;
        for (qint64 at = 0; at < size && !upgrade.machine.ended(side);) {
            const auto bytes = source->read(at, window);
            if (!bytes)
                return std::unexpected(bytes.error());
            if (bytes->isEmpty())
                break;
            at += upgrade.machine.read(side, *bytes, events);
            for (const Event &event : events)
                if (event.kind == Event::Upgraded && event.side == Side::Response)
                    upgrade.responseSize = event.range.at;
            events.clear();
        }
    }
    return {};
}

void addMarks(const QList<Mark> &marks, bool onRequest, Exchange &exchange)
{
    for (const Mark &mark : marks)
        exchange.marks.append({.onRequest = onRequest, .mark = mark});
}

} // namespace

Result<void> readStreamTranscript(Exchange &exchange)
{
    const StreamFacts &facts = *exchange.stream;
    const bool isCaught = exchange.role == Role::Caught;
    exchange.request.reset();
    exchange.interim.clear();
    exchange.response.reset();
    exchange.marks.clear();
    qint64 responseAt = 0;
    if (facts.upgraded) {
        Upgrade upgrade;
        if (const auto read = readUpgrade(exchange, upgrade); !read)
            return read;
        exchange.request = upgrade.machine.request();
        addMarks(upgrade.machine.marks(Side::Request), true, exchange);
        exchange.interim = upgrade.machine.interim();
        if (upgrade.machine.response())
            exchange.interim.append(*upgrade.machine.response());
        responseAt = upgrade.responseSize;
    } else if (const auto &bytes = exchange.requestBytes()) {
        StreamSide request(Side::Request, facts, isCaught, false);
        if (const auto read = request.read(*bytes, 0); !read)
            return read;
        exchange.request = request.message().request();
        addMarks(request.message().marks(), true, exchange);
    }
    if (const auto &bytes = exchange.responseBytes(); bytes && responseAt < bytes->size()) {
        StreamSide response(Side::Response, facts, !isCaught,
                            exchange.request && exchange.request->method == "HEAD");
        if (const auto read = response.read(*bytes, responseAt); !read)
            return read;
        exchange.interim += response.message().interim();
        exchange.response = response.message().response();
        addMarks(response.message().marks(), false, exchange);
    }
    return {};
}

} // namespace wirebell
