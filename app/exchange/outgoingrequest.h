// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"

namespace wirebell {

/// A request's bytes on their way: cut into pieces, of which a stream takes what it has room for and says later what
/// is out. No more than one piece and what the stream holds is in memory.
class OutgoingRequest
{
public:
    explicit OutgoingRequest(ResolvedRequest request);

    const ResolvedRequest &request() const { return m_request; }
    bool hasBody() const { return m_request.body && m_request.body->size() > 0; }
    /// Nothing of the body was touched yet.
    bool isBeforeBody() const { return m_bodyRead == 0; }

    /// What is left of the present piece, at first the head. Empty: advance().
    QByteArrayView left() const { return QByteArrayView(m_piece).sliced(m_pieceTaken); }
    /// Makes the next part of the body the present piece. False: all has been taken. Errors: as ByteSource::read();
    /// FileNotReadable where the body is shorter than it said.
    Result<bool> advance();
    /// The stream took so many bytes of left().
    void take(qint64 size);

    /// The first `size` of the bytes that were taken and are not yet out.
    QByteArrayView taken(qint64 size) const { return QByteArrayView(m_takenBytes).first(size); }
    /// They are out.
    void letGo(qint64 size);

private:
    const ResolvedRequest m_request;
    QByteArray m_piece;
    qint64 m_pieceTaken = 0;
    qint64 m_bodyRead = 0; // bytes of the body that were made pieces
    QByteArray m_takenBytes;
};

} // namespace wirebell
