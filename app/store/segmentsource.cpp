// SPDX-License-Identifier: MIT
#include "store/segmentsource.h"

#include "store/filebytes.h"

#include <QFileInfo>

namespace wirebell {

using namespace Qt::StringLiterals;

Result<Record> SegmentSource::record(qint64 packedPlace, qint64 length, const QUuid &id)
{
    const RecordPlace place = RecordPlace::unpacked(packedPlace);
    const QString path = m_paths.segment(place.segment);
    if (m_openSegment == place.segment)
        if (auto record = readRecord(m_segment, path, place.at, length, id))
            return record;
    // The one that is open may have been removed, and made again under its number.
    if (!open(place.segment))
        return failure(ErrorKind::StoreDamaged,
                       u"%1 (%2)"_s.arg(id.toString(QUuid::WithoutBraces), QFileInfo(path).fileName()));
    return readRecord(m_segment, path, place.at, length, id);
}

bool SegmentSource::open(qint64 number)
{
    m_openSegment = 0;
    auto file = PrivateFile::open(nativePath(m_paths.segment(number)), PrivateFile::Mode::Read);
    if (!file)
        return false;
    m_segment = std::move(*file);
    m_openSegment = number;
    return true;
}

std::shared_ptr<const ByteSource> SegmentSource::spooled(const QUuid &id, Direction direction, qint64 size) const
{
    return std::make_shared<FileBytes>(m_paths.spool(id, direction), size);
}

} // namespace wirebell
