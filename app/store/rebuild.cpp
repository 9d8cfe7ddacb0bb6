// SPDX-License-Identifier: MIT
#include "store/rebuild.h"

#include "store/exchangerow.h"
#include "store/factsreader.h"
#include "store/index.h"
#include "store/indexwriter.h"
#include "store/openinglock.h"
#include "store/pairkey.h"
#include "store/segmentscan.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

// Numbers from here on wait for one that is free.
constexpr qint64 unnumbered = qint64(1) << 40;

/// Fills an empty index from records.
class Refill
{
public:
    explicit Refill(const Database &database)
        : m_database(database), m_writer(database),
          m_known(database.prepare("SELECT number, request_size, url FROM exchange WHERE id = ?1")),
          m_madeAt(database.prepare("SELECT started FROM exchange WHERE number = ?1")),
          m_moveRequest(database.prepare("UPDATE exchange SET number = ?2 WHERE number = ?1")),
          m_moveAnswer(database.prepare("UPDATE answer SET number = ?2 WHERE number = ?1")),
          m_next(database.prepare("SELECT min(number) FROM exchange WHERE number >= ?1"))
    {
    }

    Result<void> add(const Record &record, const RecordPlace &place)
    {
        const QUuid::Id128Bytes id = record.header.id.toBytes();
        m_known.bindBlob(1, QByteArrayView(id.data, 16));
        const bool isKnown = m_known.step() == SQLITE_ROW;
        const qint64 knownNumber = isKnown ? m_known.integer(0) : 0;
        const qint64 knownSize = isKnown ? m_known.integer(1) : 0;
        Exchange exchange;
        FactsBeside beside;
        if (isKnown)
            exchange.url = m_known.text(2);
        m_known.reset();
        if (!readFacts(record.facts, exchange, beside))
            return {}; // a later version's
        const bool isRequest = record.header.kind == RecordKind::Request;
        if (isKnown && isRequest)
            return {}; // written twice by a program that was stopped in between

        const auto sizeOf = [&](Direction direction) {
            const qint64 spooled = beside.spooled.of(direction);
            return spooled >= 0 ? spooled : (direction == Direction::Out ? record.out : record.in).size();
        };
        RequestRow row;
        row.number = record.header.number;
        row.id = record.header.id;
        row.role = exchange.role;
        row.purpose = exchange.purpose;
        row.startedAt = exchange.startedAt;
        row.method = beside.startLine.method;
        row.target = beside.startLine.target;
        const QByteArray url = exchange.url.left(ExchangeRow::longestTarget).toUtf8();
        row.url = url;
        row.marks = beside.startLine.marks;
        row.connection = PairKey::connection(exchange.connection);
        row.requestSize = sizeOf(exchange.requestDirection());
        if (isRequest) {
            row.record = place;
            row.length = record.header.recordSize();
        }
        if (!isKnown) {
            if (const auto inserted = insert(row); !inserted || isRequest)
                return inserted;
        } else {
            row.number = knownNumber;
            if (beside.spooled.of(exchange.requestDirection()) < 0)
                row.requestSize += knownSize;
            if (const auto updated = checked(m_writer.update(row)); !updated)
                return updated;
        }
        return checked(m_writer.insert({.number = row.number,
                                        .state = exchange.state,
                                        .endedAt = record.header.madeAt,
                                        .duration = exchange.timing.total(),
                                        .status = beside.startLine.status,
                                        .error = exchange.error ? std::optional(exchange.error->kind) : std::nullopt,
                                        .responseSize = sizeOf(exchange.responseDirection()),
                                        .marks = beside.startLine.marks,
                                        .record = place,
                                        .length = record.header.recordSize()}));
    }

    /// Gives numbers to what has none, and notes whether all are in use.
    Result<qint64> end(qint64 lastSegment)
    {
        qint64 last = m_database.number("SELECT max(number) FROM exchange WHERE number < 1099511627776").value_or(0);
        for (;;) {
            m_next.bind(1, unnumbered);
            const bool isThere = m_next.step() == SQLITE_ROW && !m_next.isNull(0);
            const qint64 number = isThere ? m_next.integer(0) : 0;
            m_next.reset();
            if (!isThere)
                break;
            if (const auto moved = move(number, ++last); !moved)
                return std::unexpected(moved.error());
        }
        if (const auto noted = checked(m_writer.setLastSegment(lastSegment)); !noted)
            return std::unexpected(noted.error());
        const int code = m_database.run("UPDATE fact SET value = (SELECT count(*) = coalesce(max(number), 0) "
                                        "FROM exchange) WHERE name = 'dense'");
        if (code != SQLITE_OK)
            return std::unexpected(m_database.errorOf(code));
        return m_database.number("SELECT count(*) FROM exchange").value_or(0);
    }

private:
    // Of two exchanges with one number, the later has it: the earlier was written by a program that was stopped before
    // its rows were.
    Result<void> insert(RequestRow &row)
    {
        if (row.number <= 0 || row.number >= unnumbered)
            row.number = m_nextUnnumbered++;
        m_madeAt.bind(1, row.number);
        const bool isTaken = m_madeAt.step() == SQLITE_ROW;
        const qint64 other = isTaken ? m_madeAt.integer(0) : 0;
        m_madeAt.reset();
        if (isTaken && other <= row.startedAt) {
            if (const auto moved = move(row.number, m_nextUnnumbered++); !moved)
                return moved;
        } else if (isTaken) {
            row.number = m_nextUnnumbered++;
        }
        return checked(m_writer.insert(row));
    }

    Result<void> move(qint64 from, qint64 to)
    {
        for (Statement *statement : {&m_moveRequest, &m_moveAnswer}) {
            statement->bind(1, from);
            statement->bind(2, to);
            if (const auto moved = checked(statement->run()); !moved)
                return moved;
        }
        return {};
    }

    Result<void> checked(int code) const
    {
        if (code != SQLITE_DONE)
            return std::unexpected(m_database.errorOf(code));
        return {};
    }

    const Database &m_database;
    IndexWriter m_writer;
    Statement m_known;
    Statement m_madeAt;
    Statement m_moveRequest;
    Statement m_moveAnswer;
    Statement m_next;
    qint64 m_nextUnnumbered = unnumbered;
};

Result<qint64> refill(const StorePaths &paths, const QStringList &segments, const QString &path)
{
    if (const auto file = PrivateFile::open(nativePath(path), PrivateFile::Mode::Replace); !file)
        return failure(writingErrorKind(file.error()), path);
    const auto database = Database::open(path, Database::Access::Write);
    if (!database)
        return std::unexpected(database.error());
    for (const auto &step : {Index::configure(*database), Index::create(*database)})
        if (!step)
            return std::unexpected(step.error());
    if (const int code = database->run("BEGIN IMMEDIATE"); code != SQLITE_OK)
        return std::unexpected(database->errorOf(code));
    Refill refill(*database);
    qint64 number = 0;
    for (const QString &name : segments) {
        number = name.first(name.indexOf(u'.')).toLongLong();
        const auto segment = PrivateFile::open(nativePath(paths.segment(number)), PrivateFile::Mode::Read);
        if (!segment)
            return failure(ErrorKind::StoreNotWritable, paths.segment(number));
        for (SegmentScan scan(*segment); scan.next();)
            if (const auto added = refill.add(scan.record(), {number, scan.at()}); !added)
                return std::unexpected(added.error());
    }
    const auto count = refill.end(number);
    if (!count)
        return count;
    if (const int code = database->run("COMMIT"); code != SQLITE_OK)
        return std::unexpected(database->errorOf(code));
    return count;
}

} // namespace

Result<qint64> rebuildIndex(const QString &folder)
{
    const StorePaths paths(folder);
    const auto locks = PrivateFile::open(nativePath(paths.locks()), PrivateFile::Mode::Write);
    if (!locks)
        return failure(locks.error() == FileTrouble::Missing ? ErrorKind::FileNotFound : ErrorKind::StoreNotWritable,
                       paths.locks());
    const OpeningLock lock(*locks);
    if (!lock.isHeld() || locks->isLocked(LockedByte::writers, LockedByte::writerCount))
        return failure(ErrorKind::StoreBusy, paths.index());
    return rebuildIndexLocked(paths);
}

Result<qint64> rebuildIndexLocked(const StorePaths &paths)
{
    const QStringList segments = QDir(paths.bytes()).entryList({u"*.segment"_s}, QDir::Files, QDir::Name);
    if (segments.isEmpty())
        return failure(ErrorKind::FileNotFound, paths.bytes());
    const QString made = paths.index() + ".new"_L1;
    const auto count = refill(paths, segments, made);
    if (!count) {
        for (const auto &ending : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(made + ending);
        return count;
    }
    QString aside = paths.index() + ".damaged"_L1;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = u"%1.damaged-%2"_s.arg(paths.index()).arg(i);
    for (const auto &ending : {""_L1, "-wal"_L1, "-shm"_L1})
        if (QFile::exists(paths.index() + ending) && !QFile::rename(paths.index() + ending, aside + ending))
            return failure(ErrorKind::StoreNotWritable, paths.index() + ending);
    if (!QFile::rename(made, paths.index()))
        return failure(ErrorKind::StoreNotWritable, paths.index());
    return count;
}

} // namespace wirebell
