// SPDX-License-Identifier: MIT
#pragma once

#include "http/transcript.h"
#include "store/record.h"

namespace wirebell {

/// Where the bytes of exchanges are read from.
class RecordSource
{
public:
    virtual ~RecordSource() = default;

    /// The record of `id` at a packed RecordPlace. Errors: StoreDamaged; `detail` names the exchange and the record.
    virtual Result<Record> record(qint64 packedPlace, qint64 length, const QUuid &id) = 0;
    /// A direction's `size` bytes that no record holds.
    virtual std::shared_ptr<const ByteSource> spooled(const QUuid &id, Direction direction, qint64 size) const = 0;
};

} // namespace wirebell
