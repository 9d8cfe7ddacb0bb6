// SPDX-License-Identifier: MIT
#pragma once

#include "store/recordsource.h"
#include "store/storepaths.h"

namespace wirebell {

/// The segments and spooled bodies of a log's folder. One thread.
class SegmentSource final : public RecordSource
{
public:
    /// `paths` must outlive it.
    explicit SegmentSource(const StorePaths &paths) : m_paths(paths) {}

    Result<Record> record(qint64 packedPlace, qint64 length, const QUuid &id) override;
    std::shared_ptr<const ByteSource> spooled(const QUuid &id, Direction direction, qint64 size) const override;

private:
    bool open(qint64 number);

    const StorePaths &m_paths;
    qint64 m_openSegment = 0;
    PrivateFile m_segment;
};

} // namespace wirebell
