// SPDX-License-Identifier: MIT
#include "exchange/websockettalk.h"

#include <array>

namespace wirebell {

namespace {

// RFC 6455, 7.4.1.
constexpr quint16 protocolError = 1002;
constexpr quint16 notUtf8 = 1007;
constexpr quint16 tooBig = 1009;
constexpr qint64 longestControl = 125;

} // namespace

QByteArray WebSocketTalk::read(QByteArrayView bytes)
{
    QByteArray answer;
    if (m_isOver)
        return answer;
    m_pieces.clear();
    m_reader.read(bytes, m_pieces);
    for (const auto &piece : m_pieces) {
        take(piece, answer);
        if (m_isOver)
            return answer;
    }
    if (m_reader.isBroken())
        close(protocolError, answer);
    return answer;
}

void WebSocketTalk::take(const WebSocketReader::Piece &piece, QByteArray &answer)
{
    const WebSocketFrame &frame = piece.frame;
    if (piece.begins) {
        const bool continues = frame.opcode == WebSocketFrame::Continuation;
        const bool isKnown = frame.opcode <= WebSocketFrame::Binary
            || (frame.isControl() && frame.opcode <= WebSocketFrame::Pong && frame.isFinal
                && frame.length <= longestControl);
        // A client masks (5.1), and nothing was agreed that uses the reserved bits.
        if (!frame.mask || frame.reserved != 0 || !isKnown
            || (!frame.isControl() && continues != (m_opcode != 0)))
            return close(protocolError, answer);
        if (!frame.isControl() && !continues)
            m_opcode = frame.opcode;
    }
    if (frame.isControl()) {
        m_control += piece.payload;
        if (piece.ends) {
            if (frame.opcode == WebSocketFrame::Ping)
                answer += webSocketFrame(WebSocketFrame::Pong, m_control);
            else if (frame.opcode == WebSocketFrame::Close)
                answer += webSocketFrame(WebSocketFrame::Close, m_control.first(qMin<qsizetype>(m_control.size(), 2)));
            m_isOver = frame.opcode == WebSocketFrame::Close;
            m_control.clear();
        }
        return;
    }
    if (!m_echoes) {
        if (piece.ends && frame.isFinal)
            m_opcode = 0;
        return;
    }
    if (m_message.size() + piece.payload.size() > messageLimit)
        return close(tooBig, answer);
    m_message += piece.payload;
    if (!piece.ends || !frame.isFinal)
        return;
    if (m_opcode == WebSocketFrame::Text && !m_message.isValidUtf8())
        return close(notUtf8, answer);
    answer += webSocketFrame(m_opcode, m_message);
    m_message.clear();
    m_opcode = 0;
}

void WebSocketTalk::close(quint16 code, QByteArray &answer)
{
    const std::array<char, 2> payload{char(code >> 8), char(code)};
    answer += webSocketFrame(WebSocketFrame::Close, QByteArrayView(payload.data(), 2));
    m_isOver = true;
}

} // namespace wirebell
