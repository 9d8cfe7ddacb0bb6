// SPDX-License-Identifier: MIT
#pragma once

#include "store/record.h"

#include <QList>

namespace wirebell {

/// A part of a segment in which no record could be read.
struct DamagedStretch
{
    qint64 segment = 0;
    qint64 at = 0;
    qint64 length = 0;

    bool operator==(const DamagedStretch &) const = default;
};

/// Goes through a segment from its start and finds every record that is whole, whatever stands between them: a torn
/// tail, an overwritten stretch. What was purged is passed over.
class SegmentScan
{
public:
    /// `segment` must outlive the scan.
    explicit SegmentScan(const PrivateFile &segment);

    /// Moves to the next record; false at the end.
    bool next();
    const Record &record() const { return m_record; }
    qint64 at() const { return m_at; }
    /// What was passed over so far and is not empty (zeros, or purged); `segment` is 0.
    const QList<DamagedStretch> &damaged() const { return m_damaged; }

private:
    enum class Found { Record, Void, Nothing };
    Found readHere();
    void noteDamage(qint64 from, qint64 to);
    bool toNextMagic();

    const PrivateFile &m_segment;
    qint64 m_size = 0;
    qint64 m_from = 0; // where to look next
    qint64 m_at = 0;
    Record m_record;
    QList<DamagedStretch> m_damaged;
};

} // namespace wirebell
