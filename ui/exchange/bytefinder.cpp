// SPDX-License-Identifier: MIT
#include "ui/exchange/bytefinder.h"

#include <QByteArrayMatcher>

namespace wirebell {

namespace {

constexpr qint64 stepSize = 4 * 1024 * 1024;

struct Found
{
    std::vector<qint64> at;
    qint64 next = -1; ///< where to go on; -1: done
};

Found searchFrom(const ByteSource &source, const QByteArray &needle, qint64 from)
{
    Found found;
    const auto read = source.read(from, stepSize + needle.size() - 1);
    if (!read)
        return found;
    const QByteArray bytes = read->toLower();
    const QByteArrayMatcher matcher(needle);
    for (qsizetype at = matcher.indexIn(bytes); at >= 0; at = matcher.indexIn(bytes, at + needle.size()))
        found.at.push_back(from + at);
    if (from + stepSize < source.size())
        found.next = found.at.empty() ? from + stepSize : std::max(from + stepSize, found.at.back() + needle.size());
    return found;
}

} // namespace

ByteFinder::ByteFinder(ReadingThread &thread, QObject *parent) : QObject(parent), m_thread(thread) {}

void ByteFinder::find(std::shared_ptr<const ByteSource> source, const QByteArray &needle)
{
    m_ticket.renew();
    m_source = std::move(source);
    m_needle = needle.toLower();
    m_matches.clear();
    m_searching = m_source && !m_needle.isEmpty();
    if (m_searching)
        step(0);
    Q_EMIT changed();
}

void ByteFinder::step(qint64 from)
{
    m_thread.ask(
        m_ticket.ticket(), [source = m_source, needle = m_needle, from] { return searchFrom(*source, needle, from); },
        [this](Found found) {
            const size_t room = maxMatches - m_matches.size();
            m_matches.insert(m_matches.end(), found.at.begin(),
                             found.at.begin() + qsizetype(std::min(room, found.at.size())));
            m_searching = found.next >= 0 && m_matches.size() < maxMatches;
            if (m_searching)
                step(found.next);
            Q_EMIT changed();
        });
}

} // namespace wirebell
