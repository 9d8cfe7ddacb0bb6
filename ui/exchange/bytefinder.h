// SPDX-License-Identifier: MIT
#pragma once

#include "http/bytesource.h"
#include "ui/exchange/readingthread.h"

#include <QObject>

#include <vector>

namespace wirebell {

/// Finds all places of some bytes in a source, letters of ASCII in either case. It reads on the reading thread in steps
/// of a few MiB, so that other reading gets its turn, and tells of each step.
class ByteFinder : public QObject
{
    Q_OBJECT

public:
    explicit ByteFinder(ReadingThread &thread, QObject *parent = nullptr);

    /// Begins anew. Without a needle or a source there is nothing to find.
    void find(std::shared_ptr<const ByteSource> source, const QByteArray &needle);

    /// Offsets, ascending, at most maxMatches; it stops there.
    const std::vector<qint64> &matches() const { return m_matches; }
    qsizetype needleSize() const { return m_needle.size(); }
    bool isSearching() const { return m_searching; }
    static constexpr size_t maxMatches = 100'000;

Q_SIGNALS:
    void changed();

private:
    void step(qint64 from);

    ReadingThread &m_thread;
    TicketHolder m_ticket;
    std::shared_ptr<const ByteSource> m_source;
    QByteArray m_needle;
    std::vector<qint64> m_matches;
    bool m_searching = false;
};

} // namespace wirebell
