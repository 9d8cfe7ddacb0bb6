// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QRandomGenerator>

namespace wirebell {

/// Makes messages worse: cut off, with bits flipped, bytes put in, left out and repeated, fields doubled, lines ended
/// otherwise. The same each time for the same seed.
class Malformed
{
public:
    /// `sources`: what is made worse; at least one that is not empty.
    Malformed(const QList<QByteArray> &sources, quint32 seed);

    /// The next one; never empty, at most 64 KiB.
    QByteArray next();
    /// `bytes` made worse in one to three ways.
    QByteArray worsened(QByteArray bytes);

private:
    QByteArray worsenedOnce(QByteArray bytes);
    qsizetype below(qsizetype bound) { return qsizetype(m_chance.bounded(qint64(bound))); }
    const QByteArray &anySource() { return m_sources.at(below(m_sources.size())); }

    QList<QByteArray> m_sources;
    QRandomGenerator m_chance;
};

} // namespace wirebell
