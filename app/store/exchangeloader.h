// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "store/database.h"
#include "store/livingwriters.h"
#include "store/record.h"

namespace wirebell {

/// Puts an exchange together from its records. What it takes must outlive it.
class ExchangeLoader
{
public:
    ExchangeLoader(const StorePaths &paths, const Database &database, const LivingWriters &writers);

    /// Errors: NoSuchExchange, StoreDamaged (`detail` names the exchange and the record), and as
    /// Database::lastReadingError().
    Result<Exchange> load(qint64 number);

private:
    bool isStillThere(qint64 number, const QUuid &id);
    Result<Record> record(qint64 packedPlace, qint64 length, const QUuid &id);

    const StorePaths &m_paths;
    const Database &m_database;
    const LivingWriters &m_writers;
    Statement m_places;
    qint64 m_openSegment = 0;
    PrivateFile m_segment;
};

} // namespace wirebell
