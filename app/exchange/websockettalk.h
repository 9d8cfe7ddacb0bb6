// SPDX-License-Identifier: MIT
#pragma once

#include "wire/websocketreader.h"

namespace wirebell {

/// The server's end of a WebSocket that says nothing of its own accord (RFC 6455): answers pings and a close, echoes
/// messages if asked to, and closes where the client breaks the protocol or says too much at a time. Bytes in, bytes out.
class WebSocketTalk
{
public:
    static constexpr qint64 messageLimit = 16 * 1024 * 1024; ///< bytes of a message that is echoed; 1009 beyond

    explicit WebSocketTalk(bool echoes) : m_echoes(echoes) {}

    /// Gives what is to be said to it.
    QByteArray read(QByteArrayView bytes);
    /// The close was answered, or said: nothing more is read.
    bool isOver() const { return m_isOver; }

private:
    void take(const WebSocketReader::Piece &piece, QByteArray &answer);
    void close(quint16 code, QByteArray &answer);

    bool m_echoes;
    WebSocketReader m_reader;
    std::vector<WebSocketReader::Piece> m_pieces;
    QByteArray m_control; // payload of the present control frame
    QByteArray m_message; // that is echoed
    quint8 m_opcode = 0;  // of the message that is under way; 0: none
    bool m_isOver = false;
};

} // namespace wirebell
