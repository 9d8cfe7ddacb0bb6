// SPDX-License-Identifier: MIT
#include "wire/websocketreader.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

namespace wirebell {

namespace {

constexpr quint8 finalBit = 0x80;
constexpr quint8 maskBit = 0x80;
constexpr quint8 length16 = 126;
constexpr quint8 length64 = 127;

} // namespace

void WebSocketReader::read(QByteArrayView bytes, std::vector<Piece> &pieces)
{
    while (!bytes.isEmpty() && !m_isBroken) {
        if (m_left < 0) {
            m_head.append(bytes.front());
            bytes = bytes.sliced(1);
            ++m_at;
            if (readHead())
                payload({}, true, pieces);
            continue;
        }
        const auto here = qsizetype(qMin<qint64>(bytes.size(), m_left));
        payload(bytes.first(here), false, pieces);
        bytes = bytes.sliced(here);
    }
}

// Whether the head is whole.
bool WebSocketReader::readHead()
{
    const auto *head = reinterpret_cast<const uchar *>(m_head.constData());
    qsizetype size = 2;
    if (m_head.size() < size)
        return false;
    const quint8 shortLength = head[1] & 0x7f;
    const bool masked = head[1] & maskBit;
    size += shortLength == length16 ? 2 : shortLength == length64 ? 8 : 0;
    const qsizetype maskAt = size;
    size += masked ? 4 : 0;
    if (m_head.size() < size)
        return false;
    m_frame = {.opcode = quint8(head[0] & 0xf), .isFinal = (head[0] & finalBit) != 0, .reserved = quint8(head[0] >> 4 & 7),
               .mask = {}, .at = m_at - size, .headSize = size, .length = shortLength};
    if (shortLength == length16)
        m_frame.length = qFromBigEndian<quint16>(head + 2);
    else if (shortLength == length64)
        m_frame.length = qint64(qFromBigEndian<quint64>(head + 2));
    if (masked)
        m_frame.mask = qFromBigEndian<quint32>(head + maskAt);
    m_isBroken = m_frame.length < 0;
    m_head.clear();
    m_left = m_isBroken ? -1 : m_frame.length;
    return !m_isBroken;
}

void WebSocketReader::payload(QByteArrayView bytes, bool begins, std::vector<Piece> &pieces)
{
    Piece piece{.frame = m_frame, .payload = bytes.toByteArray(), .begins = begins, .ends = m_left == bytes.size()};
    if (m_frame.mask) {
        std::array<uchar, 4> mask{};
        qToBigEndian(*m_frame.mask, mask.data());
        const qint64 from = m_frame.length - m_left;
        for (qsizetype i = 0; i < piece.payload.size(); ++i)
            piece.payload[i] = char(uchar(piece.payload[i]) ^ mask[size_t((from + i) % 4)]);
    }
    m_left -= bytes.size();
    m_at += bytes.size();
    if (piece.ends)
        m_left = -1;
    pieces.push_back(std::move(piece));
}

void WebSocketReader::skip(qint64 bytes, std::vector<Piece> &pieces)
{
    m_left -= bytes;
    m_at += bytes;
    if (m_left > 0)
        return;
    m_left = -1;
    pieces.push_back({.frame = m_frame, .payload = {}, .begins = false, .ends = true});
}

QByteArray webSocketTypeName(quint8 opcode)
{
    switch (opcode) {
    case WebSocketFrame::Continuation:
        return "continuation";
    case WebSocketFrame::Text:
        return "text";
    case WebSocketFrame::Binary:
        return "binary";
    case WebSocketFrame::Close:
        return "close";
    case WebSocketFrame::Ping:
        return "ping";
    case WebSocketFrame::Pong:
        return "pong";
    default:
        return QByteArray::number(opcode);
    }
}

QByteArray webSocketFrame(quint8 opcode, QByteArrayView payload, bool isFinal)
{
    QByteArray bytes;
    bytes += char((isFinal ? finalBit : 0) | opcode);
    if (payload.size() < length16) {
        bytes += char(payload.size());
    } else {
        const bool fits = payload.size() <= 0xffff;
        bytes += char(fits ? length16 : length64);
        for (int shift = fits ? 8 : 56; shift >= 0; shift -= 8)
            bytes += char(quint64(payload.size()) >> shift);
    }
    return bytes + payload.toByteArray();
}

QByteArray webSocketAccept(QByteArrayView key)
{
    return QCryptographicHash::hash(key.toByteArray() + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
        .toBase64();
}

} // namespace wirebell
