// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace wirebell {

/// A frame's head (RFC 6455, 5.2).
struct WebSocketFrame
{
    enum Opcode : quint8 { Continuation = 0x0, Text = 0x1, Binary = 0x2, Close = 0x8, Ping = 0x9, Pong = 0xa };

    quint8 opcode = 0;
    bool isFinal = true; ///< of its message
    quint8 reserved = 0; ///< the bits RSV1 to RSV3, which no extension was agreed for
    std::optional<quint32> mask;
    qint64 at = 0;       ///< where it begins in its direction
    qint64 headSize = 0;
    qint64 length = 0;   ///< of the payload

    bool isControl() const { return (opcode & 0x8) != 0; }
    bool operator==(const WebSocketFrame &) const = default;
};

/// Cuts one direction of a WebSocket into frames, and unmasks what they carry. Memory: a frame's head.
class WebSocketReader
{
public:
    struct Piece
    {
        WebSocketFrame frame;
        QByteArray payload;  ///< unmasked; a part of it where the frame is long
        bool begins = false; ///< the frame's first piece
        bool ends = false;   ///< its last
    };

    /// Where the bytes begin in their direction.
    explicit WebSocketReader(qint64 at = 0) : m_at(at) {}

    void read(QByteArrayView bytes, std::vector<Piece> &pieces);
    /// How many bytes of a payload may be left unread; skip() passes over them without a piece, but for an empty one
    /// where the frame ends with them.
    qint64 skippable() const { return m_left > 0 ? m_left : 0; }
    void skip(qint64 bytes, std::vector<Piece> &pieces);

    /// No frame's head: its length is none (RFC 6455, 5.2). Nothing more is read.
    bool isBroken() const { return m_isBroken; }
    /// Within a frame.
    bool isWithin() const { return m_left >= 0 || !m_head.isEmpty(); }

private:
    bool readHead();
    void payload(QByteArrayView bytes, bool begins, std::vector<Piece> &pieces);

    QByteArray m_head;
    WebSocketFrame m_frame;
    qint64 m_at;
    qint64 m_left = -1; // of the payload; -1: a head is due
    bool m_isBroken = false;
};

/// "text", "binary", "close", "ping", "pong", "continuation" (of nothing); else the opcode's number.
QByteArray webSocketTypeName(quint8 opcode);

/// What an unmasked frame looks like on the wire.
QByteArray webSocketFrame(quint8 opcode, QByteArrayView payload, bool isFinal = true);

/// The value of Sec-WebSocket-Accept for a Sec-WebSocket-Key (RFC 6455, 4.2.2).
QByteArray webSocketAccept(QByteArrayView key);

} // namespace wirebell
