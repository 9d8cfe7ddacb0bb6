// SPDX-License-Identifier: MIT
#pragma once

#include "store/record.h"

namespace wirebell {

/// Goes through a segment from its start and finds every record that is whole, whatever stands between them: a torn
/// tail, an overwritten stretch.
class SegmentScan
{
public:
    /// `segment` must outlive the scan.
    explicit SegmentScan(const PrivateFile &segment);

    /// Moves to the next record; false at the end.
    bool next();
    const Record &record() const { return m_record; }
    qint64 at() const { return m_at; }

private:
    bool readHere();
    bool toNextMagic();

    const PrivateFile &m_segment;
    qint64 m_size = 0;
    qint64 m_from = 0; // where to look next
    qint64 m_at = 0;
    Record m_record;
};

} // namespace wirebell
