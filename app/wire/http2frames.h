// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wirebell {

/// A frame's head (RFC 9113, 4.1).
struct Http2Frame
{
    enum Type : quint8 {
        Data,
        Headers,
        Priority,
        RstStream,
        Settings,
        PushPromise,
        Ping,
        GoAway,
        WindowUpdate,
        Continuation,
    };
    enum Flag : quint8 { EndStream = 0x1, EndHeaders = 0x4, Padded = 0x8, HasPriority = 0x20 };

    static constexpr qsizetype headSize = 9;
    static constexpr quint32 longest = 16 * 1024; ///< of the payload, as nobody announces more here

    quint32 length = 0; ///< of the payload
    quint8 type = 0;
    quint8 flags = 0;
    qint32 stream = 0; ///< 0: the connection
    qint64 at = 0;     ///< where it begins in its direction

    bool has(Flag flag) const { return (flags & flag) != 0; }
    bool endsStream() const { return (type == Data || type == Headers) && has(EndStream); }

    /// Of at least headSize bytes.
    static Http2Frame read(QByteArrayView head, qint64 at);
};

/// What a client says first (RFC 9113, 3.4).
inline constexpr QByteArrayView http2Preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// Cuts one direction of a connection into frames. Frames come whole, but for DATA, whose payload is not held back.
/// Memory: one frame.
class Http2Frames
{
public:
    class User
    {
    public:
        /// A frame other than DATA; `bytes` with its head.
        virtual void frame(const Http2Frame &frame, QByteArrayView bytes) = 0;
        /// A part of a DATA frame, the first with its head alone. `content` is what of the bytes is content and no
        /// padding, `ends` says that the frame is whole.
        virtual void data(const Http2Frame &frame, QByteArrayView bytes, QByteArrayView content, bool ends) = 0;
        /// Bytes that are no frame: the client's preface, and everything once isBroken().
        virtual void unframed(QByteArrayView bytes) = 0;

    protected:
        ~User() = default;
    };

    /// `expectsPreface`: a client's direction from its beginning.
    Http2Frames(User &user, bool expectsPreface) : m_user(user), m_inPreface(expectsPreface) {}

    void read(QByteArrayView bytes);
    /// How many bytes of content of a DATA frame may be left unread. skip() passes over them; the user is only told (with
    /// no bytes) where the frame ends with them.
    qint64 skippable() const;
    void skip(qint64 bytes);

    /// The preface was another, or a frame is longer than Http2Frame::longest.
    bool isBroken() const { return m_isBroken; }
    /// What of a frame has come and waits for the rest.
    QByteArrayView unfinished() const { return m_held; }
    /// Bytes read.
    qint64 size() const { return m_size; }

private:
    qsizetype readPreface(QByteArrayView bytes);
    qsizetype readHead(QByteArrayView bytes);
    qsizetype readData(QByteArrayView bytes);
    void breakAt(QByteArrayView bytes);

    User &m_user;
    QByteArray m_held;  // of the preface, of a head, of a frame other than DATA
    Http2Frame m_frame; // within a frame's payload
    qint64 m_size = 0;
    qint64 m_left = -1;    // of the DATA frame's payload; -1: not within one
    qint64 m_padding = 0;  // at its end
    bool m_padLengthDue = false;
    bool m_inPreface;
    bool m_isBroken = false;
};

} // namespace wirebell
