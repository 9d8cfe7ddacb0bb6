// SPDX-License-Identifier: MIT
#include "wire/websocketreading.h"

#include <algorithm>

namespace wirebell {

namespace {

constexpr qint64 window = 64 * 1024;

/// When the byte at some place of a direction passed; asked for places that only grow.
class PassingTimes
{
public:
    PassingTimes(const QList<Chunk> &chunks, Direction direction) : m_chunks(chunks), m_direction(direction) {}

    MonotonicTime of(qint64 at)
    {
        for (; m_next < m_chunks.size() && m_end <= at; ++m_next) {
            if (m_chunks.at(m_next).direction != m_direction)
                continue;
            m_end += m_chunks.at(m_next).length;
            m_time = m_chunks.at(m_next).at;
        }
        return m_time;
    }

private:
    const QList<Chunk> &m_chunks;
    Direction m_direction;
    qsizetype m_next = 0;
    qint64 m_end = 0;
    MonotonicTime m_time = 0;
};

Result<QList<WebSocketMessage>> readDirection(const Exchange &exchange, bool fromClient, qsizetype most)
{
    const auto &source = fromClient ? exchange.requestBytes() : exchange.responseBytes();
    const Message &head = fromClient ? static_cast<const Message &>(*exchange.request) : *exchange.response;
    QList<WebSocketMessage> messages;
    if (!source)
        return messages;
    PassingTimes times(exchange.transcript.chunks,
                       fromClient ? exchange.requestDirection() : exchange.responseDirection());
    qint64 at = head.bodyAt();
    WebSocketReader reader(at);
    std::vector<WebSocketReader::Piece> pieces;
    qsizetype open = -1; // the message whose frames are not all there
    qsizetype present = -1;
    const qint64 size = source->size();
    while (at < size && !reader.isBroken() && messages.size() < most) {
        pieces.clear();
        const bool isFull = present >= 0 && messages.at(present).bytes.size() >= webSocketMessageLimit;
        if (const qint64 known = isFull ? std::min(reader.skippable(), size - at) : 0; known > 0) {
            messages[present].size += known;
            reader.skip(known, pieces);
            at += known;
        } else {
            const auto bytes = source->read(at, window);
            if (!bytes)
                return std::unexpected(bytes.error());
            if (bytes->isEmpty())
                break;
            reader.read(*bytes, pieces);
            at += bytes->size();
        }
        for (const auto &piece : pieces) {
            const WebSocketFrame &frame = piece.frame;
            if (piece.begins) {
                if (frame.opcode == WebSocketFrame::Continuation && open >= 0) {
                    present = open;
                    ++messages[present].frames;
                } else {
                    present = messages.size();
                    messages.append({.fromClient = fromClient,
                                     .opcode = frame.opcode,
                                     .bytes = {},
                                     .at = frame.at,
                                     .time = times.of(frame.at)});
                    if (!frame.isControl())
                        open = present;
                }
            }
            WebSocketMessage &message = messages[present];
            message.size += piece.payload.size();
            const qint64 room = std::max<qint64>(webSocketMessageLimit - message.bytes.size(), 0);
            message.bytes += piece.payload.first(std::min<qint64>(piece.payload.size(), room));
            if (!piece.ends || !frame.isFinal)
                continue;
            message.complete = true;
            if (present == open)
                open = -1;
        }
    }
    return messages;
}

} // namespace

bool isWebSocket(const Exchange &exchange)
{
    return exchange.request && exchange.response && exchange.response->status == 101
        && exchange.request->fields.hasMember("Upgrade", "websocket")
        && exchange.response->fields.hasMember("Upgrade", "websocket");
}

Result<QList<WebSocketMessage>> readWebSocket(const Exchange &exchange, qsizetype most)
{
    if (!isWebSocket(exchange))
        return QList<WebSocketMessage>();
    auto client = readDirection(exchange, true, most);
    if (!client)
        return client;
    const auto server = readDirection(exchange, false, most);
    if (!server)
        return server;
    QList<WebSocketMessage> all;
    all.reserve(client->size() + server->size());
    std::ranges::merge(*client, *server, std::back_inserter(all), {}, &WebSocketMessage::time, &WebSocketMessage::time);
    if (all.size() > most)
        all.resize(most);
    return all;
}

} // namespace wirebell
