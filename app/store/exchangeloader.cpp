// SPDX-License-Identifier: MIT
#include "store/exchangeloader.h"

#include "store/chunkcode.h"
#include "store/factsreader.h"
#include "store/filebytes.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace wirebell {

using namespace Qt::StringLiterals;

ExchangeLoader::ExchangeLoader(const StorePaths &paths, const Database &database, const LivingWriters &writers)
    : m_paths(paths)
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
        const Result<Record> read = record(place, length, exchange.id);
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
            *into = std::make_shared<FileBytes>(m_paths.spool(exchange.id, direction), size);
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

Result<Record> ExchangeLoader::record(qint64 packedPlace, qint64 length, const QUuid &id)
{
    const RecordPlace place = RecordPlace::unpacked(packedPlace);
    const QString path = m_paths.segment(place.segment);
    if (m_openSegment != place.segment) {
        auto file = PrivateFile::open(nativePath(path), PrivateFile::Mode::Read);
        if (!file)
            return failure(ErrorKind::StoreDamaged, u"%1 (%2)"_s.arg(id.toString(QUuid::WithoutBraces),
                                                                    QFileInfo(path).fileName()));
        m_segment = std::move(*file);
        m_openSegment = place.segment;
    }
    return readRecord(m_segment, path, place.at, length, id);
}

} // namespace wirebell
