// SPDX-License-Identifier: MIT
#include "store/exchangeloader.h"

#include "store/chunkcode.h"
#include "store/factsreader.h"

#include <sqlite3.h>

namespace wirebell {

ExchangeLoader::ExchangeLoader(const StorePaths &paths, const Database &database, const LivingWriters &writers,
                               RecordSource *elsewhere)
    : m_segments(paths)
    , m_source(elsewhere ? *elsewhere : m_segments)
    , m_database(database)
    , m_writers(writers)
    , m_places(database.prepare("SELECT id, coalesce(state, 0), writer, exchange.record, exchange.length, "
                                "answer.record, answer.length FROM exchange LEFT JOIN answer USING (number) "
                                "WHERE number = ?1"))
{
}

Result<Exchange> ExchangeLoader::load(qint64 number)
{
    m_places.bind(1, number);
    const int code = m_places.step();
    if (code != SQLITE_ROW) {
        const Error error = m_database.lastReadingError();
        m_places.reset();
        if (code == SQLITE_DONE)
            return failure(ErrorKind::NoSuchExchange, QString::number(number));
        return std::unexpected(error);
    }
    Exchange exchange;
    exchange.id = QUuid::fromRfc4122(m_places.blob(0));
    exchange.number = number;
    const auto storedState = State(m_places.integer(1));
    const qint64 writer = m_places.integer(2);
    QList<std::pair<qint64, qint64>> places;
    for (const int column : {3, 5})
        if (!m_places.isNull(column))
            places.append({m_places.integer(column), m_places.integer(column + 1)});
    m_places.reset();

    FactsBeside beside;
    QByteArray out;
    QByteArray in;
    for (const auto &[place, length] : places) {
        const Result<Record> read = m_source.record(place, length, exchange.id);
        if (!read)
            return std::unexpected(isStillThere(number, exchange.id)
                                       ? read.error()
                                       : Error{ErrorKind::NoSuchExchange, QString::number(number)});
        const bool isReadable = readFacts(read->facts, exchange, beside);
        const auto chunks = readChunks(read->chunks, exchange.startedTick);
        if (!isReadable || !chunks)
            return failure(ErrorKind::StoreDamaged, exchange.id.toString(QUuid::WithoutBraces));
        exchange.transcript.chunks = *chunks; // the answer's record repeats those of the request
        out += read->out;
        in += read->in;
    }
    exchange.state = m_writers.stateNow(storedState, writer);

    for (auto [direction, bytes, into] : {std::tuple{Direction::Out, &out, &exchange.transcript.out},
                                          {Direction::In, &in, &exchange.transcript.in}}) {
        if (const qint64 size = beside.spooled.of(direction); size >= 0)
            *into = m_source.spooled(exchange.id, direction, size);
        else if (!bytes->isEmpty())
            *into = inMemory(std::move(*bytes));
    }
    return exchange;
}

// It may have been deleted and its bytes purged since its places were read.
bool ExchangeLoader::isStillThere(qint64 number, const QUuid &id)
{
    m_places.bind(1, number);
    const bool isThere = m_places.step() == SQLITE_ROW && QUuid::fromRfc4122(m_places.blob(0)) == id;
    m_places.reset();
    return isThere;
}

} // namespace wirebell
