// SPDX-License-Identifier: MIT
#pragma once

#include "auth/requirement.h"

#include <QHash>

#include <deque>

namespace wirebell {

/// The Digest nonces of an endpoint: each challenge gets one of its own, which is taken for five minutes, with counts
/// that rise (RFC 7616, 3.4). Of so many they are remembered; then the oldest is taken no more, and who comes with it
/// gets another. One thread.
class NonceBook
{
public:
    static constexpr size_t mostKept = 1000;
    static constexpr qint64 life = 5 * 60 * 1000; ///< milliseconds

    /// A new one. `date` in milliseconds since 1970-01-01 UTC.
    QByteArray give(qint64 date);
    /// That nonce and the highest count that came with it; an empty one where it is not taken.
    TakenNonce taken(const QByteArray &nonce, qint64 date) const;
    /// It came with this count, and its bearer was let in.
    void use(const TakenNonce &nonce);

private:
    struct Given
    {
        qint64 since = 0;
        quint32 count = 0;
    };

    QHash<QByteArray, Given> m_given;
    std::deque<QByteArray> m_order; // the oldest first
};

} // namespace wirebell
