// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "http/connection.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace wirebell {

/// Bytes both ways over one connection, without waiting: plain or TLS, ours or accepted. Memory does not grow with
/// what passes: what is not read stays with the peer, what write() does not take stays with the caller.
///
/// It lives on one thread with an event loop. It calls its user from the event loop only, never from within a call to
/// it; the user may destroy it from there.
class Stream
{
public:
    /// Whom a stream tells that something can be done.
    class User
    {
    public:
        /// read() has bytes, or knows that none will come.
        virtual void streamReadable() = 0;
        /// out() has grown, or write() takes bytes again, or it has become known that it never will.
        virtual void streamWritable() = 0;

    protected:
        ~User() = default;
    };

    /// What read() gives where there are no bytes.
    enum : qint64 { NothingYet = 0, NoMore = -1 };

    virtual ~Stream();

    /// Not owned; null: nobody is told.
    void setUser(User *user) { m_user = user; }

    /// At most `most` bytes into `to`. NothingYet, or NoMore once the peer has ended its direction or the connection
    /// is broken; endedBy() and error() say which.
    virtual qint64 read(char *to, qint64 most) = 0;
    /// Whether streamReadable() is called. At first it is.
    virtual void setReading(bool on) = 0;
    /// Whether nothing waits to be read and the peer has not ended, as far as can be told at once.
    virtual bool isQuiet() const = 0;

    /// Takes so many of the bytes from their front as there is room for and gives how many; -1 once the connection is
    /// broken. After 0 streamWritable() tells of new room.
    virtual qint64 write(QByteArrayView bytes) = 0;
    /// How many of the bytes that write() took are out: accepted by the system (plain), or encrypted and accepted by
    /// the system (TLS).
    virtual qint64 out() const = 0;
    /// Ends our direction, once what was taken is out; reading goes on. With TLS both directions end (a close-notify
    /// is sent), as Qt can't end one alone.
    virtual void endOutput() = 0;
    /// Ends both directions. What was taken and is not out may be lost. Nothing is told any more.
    virtual void close() = 0;
    /// As close(), with a reset for the peer to see.
    virtual void reset() = 0;
    /// As close(), once what was taken is out; TLS ends without a close-notify, which a peer must take for an attack.
    virtual void truncate() { close(); }

    /// Who ended the connection, as far as it has.
    EndedBy endedBy() const { return m_endedBy; }
    /// Why it broke; nothing where it did not.
    const std::optional<Error> &error() const { return m_error; }
    /// Nothing for a plain connection.
    virtual std::optional<TlsFacts> tls() const { return std::nullopt; }

    /// "127.0.0.1:51902", "[::1]:9000".
    virtual QString local() const = 0;
    virtual QString remote() const = 0;

protected:
    void tellReadable() const
    {
        if (m_user)
            m_user->streamReadable();
    }
    void tellWritable() const
    {
        if (m_user)
            m_user->streamWritable();
    }
    /// The first to end it stays the one.
    void setEnded(EndedBy by)
    {
        if (m_endedBy == EndedBy::Open)
            m_endedBy = by;
    }
    void setError(Error error)
    {
        if (!m_error)
            m_error = std::move(error);
    }

private:
    User *m_user = nullptr;
    EndedBy m_endedBy = EndedBy::Open;
    std::optional<Error> m_error;
};

} // namespace wirebell
