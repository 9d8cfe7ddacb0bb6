// SPDX-License-Identifier: MIT
#include "store/segmentscan.h"

#include <algorithm>
#include <utility>

namespace wirebell {

SegmentScan::SegmentScan(const PrivateFile &segment)
    : m_segment(segment)
    , m_size(segment.size().value_or(0))
{
}

bool SegmentScan::next()
{
    while (m_from + RecordHeader::size <= m_size) {
        switch (readHere()) {
        case Found::Record:
            return true;
        case Found::Void:
            break;
        case Found::Nothing:
            const qint64 from = m_from;
            if (!toNextMagic())
                m_from = m_size;
            noteDamage(from, m_from);
        }
    }
    noteDamage(std::exchange(m_from, m_size), m_size);
    return false;
}

SegmentScan::Found SegmentScan::readHere()
{
    char bytes[RecordHeader::size];
    const auto got = m_segment.read(m_from, bytes, sizeof bytes);
    if (!got || *got != sizeof bytes)
        return Found::Nothing;
    const auto header = RecordHeader::read(bytes);
    if (!header || m_from + header->recordSize() > m_size)
        return Found::Nothing;
    if (header->kind == RecordKind::Void) {
        m_from += header->recordSize();
        return Found::Void;
    }
    auto record = readRecord(m_segment, {}, m_from, header->recordSize(), header->id);
    if (!record)
        return Found::Nothing;
    m_record = std::move(*record);
    m_at = m_from;
    m_from += header->recordSize();
    return Found::Record;
}

// Without the zeros at both ends: a file system leaves them, and so does whoever forgets everything while another writes.
void SegmentScan::noteDamage(qint64 from, qint64 to)
{
    constexpr qint64 window = 1 << 20;
    qint64 first = -1;
    qint64 last = -1;
    for (qint64 at = from; at < to; at += window) {
        QByteArray bytes(qMin(window, to - at), Qt::Uninitialized);
        const auto got = m_segment.read(at, bytes.data(), size_t(bytes.size()));
        if (!got)
            break;
        for (qsizetype i = 0; i < qsizetype(*got); ++i) {
            if (bytes[i] == '\0')
                continue;
            if (first < 0)
                first = at + i;
            last = at + i;
        }
    }
    if (first < 0)
        return;
    if (!m_damaged.isEmpty() && m_damaged.last().at + m_damaged.last().length == first)
        m_damaged.last().length = last + 1 - m_damaged.last().at;
    else
        m_damaged.append({.at = first, .length = last + 1 - first});
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
