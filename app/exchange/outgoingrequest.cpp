// SPDX-License-Identifier: MIT
#include "exchange/outgoingrequest.h"

namespace wirebell {

namespace {

constexpr qint64 pieceSize = 64 * 1024;

} // namespace

OutgoingRequest::OutgoingRequest(ResolvedRequest request)
    : m_request(std::move(request))
    , m_piece(m_request.head)
{
}

Result<bool> OutgoingRequest::advance()
{
    const qint64 left = m_request.body ? m_request.body->size() - m_bodyRead : 0;
    if (left <= 0)
        return false;
    auto piece = m_request.body->read(m_bodyRead, std::min(left, pieceSize));
    if (!piece)
        return std::unexpected(piece.error());
    if (piece->isEmpty())
        return failure(ErrorKind::FileNotReadable);
    m_bodyRead += piece->size();
    m_piece = *std::move(piece);
    m_pieceTaken = 0;
    return true;
}

void OutgoingRequest::take(qint64 size)
{
    m_takenBytes += left().first(size);
    m_pieceTaken += size;
}

void OutgoingRequest::letGo(qint64 size)
{
    if (size == m_takenBytes.size())
        m_takenBytes.clear();
    else
        m_takenBytes.remove(0, size);
}

} // namespace wirebell
