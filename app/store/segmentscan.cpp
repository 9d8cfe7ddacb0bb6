// SPDX-License-Identifier: MIT
#include "store/segmentscan.h"

#include <algorithm>

namespace wirebell {

SegmentScan::SegmentScan(const PrivateFile &segment)
    : m_segment(segment)
    , m_size(segment.size().value_or(0))
{
}

bool SegmentScan::next()
{
    while (m_from + RecordHeader::size <= m_size) {
        if (readHere())
            return true;
        if (!toNextMagic())
            break;
    }
    return false;
}

bool SegmentScan::readHere()
{
    char bytes[RecordHeader::size];
    const auto got = m_segment.read(m_from, bytes, sizeof bytes);
    if (!got || *got != sizeof bytes)
        return false;
    const auto header = RecordHeader::read(bytes);
    if (!header || m_from + header->recordSize() > m_size)
        return false;
    auto record = readRecord(m_segment, {}, m_from, header->recordSize(), header->id);
    if (!record)
        return false;
    m_record = std::move(*record);
    m_at = m_from;
    m_from += header->recordSize();
    return true;
}

// Behind the place where no record was found: bodies may hold the magic too, so each find is only a candidate.
bool SegmentScan::toNextMagic()
{
    constexpr qint64 window = 1 << 20;
    QByteArray bytes(window, Qt::Uninitialized);
    for (qint64 from = m_from + 1; from < m_size;) {
        const auto got = m_segment.read(from, bytes.data(), size_t(window));
        if (!got)
            return false;
        const auto found = QByteArrayView(bytes).first(qsizetype(*got)).indexOf(RecordHeader::magic);
        if (found >= 0) {
            m_from = from + found;
            return true;
        }
        if (qint64(*got) < window)
            return false;
        from += window - RecordHeader::magic.size() + 1;
    }
    return false;
}

} // namespace wirebell
