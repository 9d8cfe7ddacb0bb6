// SPDX-License-Identifier: MIT
#include "wire/http2frames.h"

#include <QtEndian>

namespace wirebell {

Http2Frame Http2Frame::read(QByteArrayView head, qint64 at)
{
    const auto *bytes = reinterpret_cast<const uchar *>(head.data());
    return {.length = quint32(bytes[0]) << 16 | quint32(bytes[1]) << 8 | bytes[2],
            .type = bytes[3],
            .flags = bytes[4],
            .stream = qint32(qFromBigEndian<quint32>(bytes + 5) & 0x7fff'ffffU),
            .at = at};
}

void Http2Frames::read(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        qsizetype taken = bytes.size();
        if (m_isBroken)
            m_user.unframed(bytes);
        else if (m_inPreface)
            taken = readPreface(bytes);
        else if (m_left >= 0)
            taken = readData(bytes);
        else
            taken = readHead(bytes);
        m_size += taken;
        bytes = bytes.sliced(taken);
    }
}

qsizetype Http2Frames::readPreface(QByteArrayView bytes)
{
    const qsizetype taken = qMin(bytes.size(), http2Preface.size() - m_held.size());
    m_held.append(bytes.first(taken));
    if (!http2Preface.startsWith(m_held)) {
        breakAt(m_held);
    } else if (m_held.size() == http2Preface.size()) {
        m_inPreface = false;
        m_user.unframed(m_held);
        m_held.clear();
    }
    return taken;
}

// A frame's head, or with what is held back a frame whole.
qsizetype Http2Frames::readHead(QByteArrayView bytes)
{
    qsizetype taken = 0;
    if (m_held.size() < Http2Frame::headSize) {
        taken = qMin(bytes.size(), Http2Frame::headSize - m_held.size());
        m_held.append(bytes.first(taken));
        if (m_held.size() < Http2Frame::headSize)
            return taken;
        m_frame = Http2Frame::read(m_held, m_size + taken - Http2Frame::headSize);
        if (m_frame.length > Http2Frame::longest) {
            breakAt(m_held);
            return taken;
        }
        if (m_frame.type == Http2Frame::Data) {
            m_left = m_frame.length;
            m_padding = 0;
            m_padLengthDue = m_frame.has(Http2Frame::Padded) && m_left > 0;
            m_user.data(m_frame, m_held, {}, m_left == 0);
            m_held.clear();
            if (m_left == 0)
                m_left = -1;
            return taken;
        }
    }
    const qsizetype size = Http2Frame::headSize + qsizetype(m_frame.length);
    const qsizetype more = qMin(bytes.size() - taken, size - m_held.size());
    m_held.append(bytes.sliced(taken, more));
    if (m_held.size() == size) {
        m_user.frame(m_frame, m_held);
        m_held.clear();
    }
    return taken + more;
}

qsizetype Http2Frames::readData(QByteArrayView bytes)
{
    bytes = bytes.first(qMin<qsizetype>(bytes.size(), m_left));
    QByteArrayView content = bytes;
    if (m_padLengthDue) {
        m_padding = quint8(bytes.front());
        m_padLengthDue = false;
        content = content.sliced(1);
    }
    m_left -= bytes.size();
    // What is left, and how much of these bytes' end, is padding.
    const qint64 paddingHere = qBound<qint64>(0, m_padding - m_left, content.size());
    content = content.first(content.size() - paddingHere);
    const bool ends = m_left == 0;
    if (ends)
        m_left = -1;
    m_user.data(m_frame, bytes, content, ends);
    return bytes.size();
}

qint64 Http2Frames::skippable() const
{
    return m_left > m_padding && !m_padLengthDue ? m_left - m_padding : 0;
}

void Http2Frames::skip(qint64 bytes)
{
    m_size += bytes;
    m_left -= bytes;
    if (m_left == 0) {
        m_left = -1;
        m_user.data(m_frame, {}, {}, true);
    }
}

void Http2Frames::breakAt(QByteArrayView bytes)
{
    m_isBroken = true;
    m_user.unframed(bytes);
    m_held.clear();
}

} // namespace wirebell
