// SPDX-License-Identifier: MIT
#include "answer/noncebook.h"

#include <QRandomGenerator>

#include <array>

namespace wirebell {

QByteArray NonceBook::give(qint64 date)
{
    std::array<quint32, 6> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    const QByteArray nonce = QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits).toBase64();
    if (m_order.size() == mostKept) {
        m_given.remove(m_order.front());
        m_order.pop_front();
    }
    m_given.insert(nonce, {.since = date});
    m_order.push_back(nonce);
    return nonce;
}

TakenNonce NonceBook::taken(const QByteArray &nonce, qint64 date) const
{
    const auto given = m_given.constFind(nonce);
    if (given == m_given.cend() || date < given->since || date - given->since >= life)
        return {};
    return {.nonce = nonce, .count = given->count};
}

void NonceBook::use(const TakenNonce &nonce)
{
    if (const auto given = m_given.find(nonce.nonce); given != m_given.end())
        given->count = qMax(given->count, nonce.count);
}

} // namespace wirebell
