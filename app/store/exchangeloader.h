// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "store/database.h"
#include "store/livingwriters.h"
#include "store/segmentsource.h"

namespace wirebell {

/// Puts an exchange together from its records. What it takes must outlive it.
class ExchangeLoader
{
public:
    /// `elsewhere` is where the bytes are, unless they are in the log's folder.
    ExchangeLoader(const StorePaths &paths, const Database &database, const LivingWriters &writers,
                   RecordSource *elsewhere = nullptr);

    /// Errors: NoSuchExchange, StoreDamaged (`detail` names the exchange and the record), and as
    /// Database::lastReadingError().
    Result<Exchange> load(qint64 number);

private:
    bool isStillThere(qint64 number, const QUuid &id);

    SegmentSource m_segments;
    RecordSource &m_source;
    const Database &m_database;
    const LivingWriters &m_writers;
    Statement m_places;
};

} // namespace wirebell
