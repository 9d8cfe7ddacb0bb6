// SPDX-License-Identifier: MIT
#pragma once

#include "wire/hpackreader.h"
#include "wire/http2block.h"

#include <QMap>

namespace wirebell {

/// Bytes that an HTTP/2 client writes, put together by hand, so that they can be wrong too.
namespace Http2Bytes {

inline QByteArray frame(quint8 type, quint8 flags, quint32 stream, const QByteArray &payload)
{
    QByteArray bytes;
    for (const quint32 shift : {16U, 8U, 0U})
        bytes += char(quint32(payload.size()) >> shift);
    bytes += char(type);
    bytes += char(flags);
    for (const quint32 shift : {24U, 16U, 8U, 0U})
        bytes += char(stream >> shift);
    return bytes + payload;
}

/// A literal of less than 127 bytes each; `remembered`: it enters the dynamic table.
inline QByteArray field(const QByteArray &name, const QByteArray &value, bool remembered = false)
{
    return QByteArray(1, remembered ? '\x40' : '\0') + char(name.size()) + name + char(value.size()) + value;
}

inline QByteArray head(const QByteArray &method, const QByteArray &path)
{
    return field(":method", method) + field(":scheme", "http") + field(":authority", "localhost") + field(":path", path);
}

inline QByteArray settings() { return frame(Http2Frame::Settings, 0, 0, {}); }
inline QByteArray opening() { return http2Preface.toByteArray() + settings(); }

inline QByteArray get(quint32 stream, const QByteArray &path)
{
    return frame(Http2Frame::Headers, Http2Frame::EndHeaders | Http2Frame::EndStream, stream, head("GET", path));
}

} // namespace Http2Bytes

/// What a server has said to such a client.
class Http2Answers final : private Http2Frames::User
{
public:
    struct Answer
    {
        QList<FieldList> heads; // interim ones, the final one, trailers
        QByteArray content;
        bool ended = false;
        std::optional<quint32> reset;
    };

    explicit Http2Answers(QByteArrayView bytes) { m_frames.read(bytes); }

    Answer of(qint32 stream) const { return m_answers.value(stream); }
    qsizetype count() const { return m_answers.size(); }
    /// The code of a GOAWAY.
    std::optional<quint32> goAway() const { return m_goAway; }

private:
    static quint32 number(QByteArrayView bytes)
    {
        quint32 value = 0;
        for (const char c : bytes.first(4))
            value = value << 8 | quint8(c);
        return value;
    }

    void frame(const Http2Frame &frame, QByteArrayView bytes) override
    {
        const QByteArrayView payload = bytes.sliced(Http2Frame::headSize);
        if (frame.type == Http2Frame::GoAway)
            m_goAway = number(payload.sliced(4));
        else if (frame.type == Http2Frame::RstStream)
            m_answers[frame.stream].reset = number(payload);
        if (frame.type != Http2Frame::Headers && frame.type != Http2Frame::Continuation)
            return;
        m_block.add(frame, bytes);
        if (!m_block.isWhole)
            return;
        FieldList fields;
        m_hpack.read(m_block.fragment, Limits::forResponses(), fields);
        m_answers[frame.stream].heads.append(fields);
        m_answers[frame.stream].ended = m_block.endsStream;
    }
    void data(const Http2Frame &frame, QByteArrayView, QByteArrayView content, bool ends) override
    {
        m_answers[frame.stream].content += content;
        if (ends && frame.endsStream())
            m_answers[frame.stream].ended = true;
    }
    void unframed(QByteArrayView) override {}

    Http2Frames m_frames{*this, false};
    HpackReader m_hpack;
    Http2Block m_block;
    QMap<qint32, Answer> m_answers;
    std::optional<quint32> m_goAway;
};

} // namespace wirebell
