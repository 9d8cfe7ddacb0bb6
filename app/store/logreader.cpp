// SPDX-License-Identifier: MIT
#include "store/logreader.h"

#include "store/changerecord.h"
#include "store/exchangeloader.h"
#include "store/handoverfile.h"
#include "store/index.h"
#include "store/pairkey.h"
#include "store/pairlookup.h"
#include "store/rowsearch.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <limits>
#include <list>

namespace wirebell {

namespace {

#define ROWS                                                                                                           \
    "SELECT number, id, role, purpose, coalesce(state, 0), writer, started, ended, coalesce(duration, -1), method, "   \
    "target, url, coalesce(status, 0), error, request_size, coalesce(response_size, 0), "                              \
    "coalesce(answer.marks, exchange.marks), connection, coalesce(pinned, 0), coalesce(colour, 0), "                   \
    "coalesce(labels, ''), coalesce(note, '') FROM " TABLES
#define TABLES "exchange LEFT JOIN answer USING (number) LEFT JOIN note USING (number) "
enum Column {
    Number, Id, RoleOf, PurposeOf, StateOf, Writer, Started, Ended, Duration, Method, Target, Url, Status, ErrorOf,
    RequestSize, ResponseSize, Marks, ConnectionOf, Pinned, ColourOf, Labels, Note,
};

// A reader only waits for an index that is made at this moment.
constexpr int busyMilliseconds = 1000;

// A list that is narrowed by typing, and the window's counts, are asked for again and again.
constexpr size_t mostSearches = 8;

// Where the row's partner is to be looked for.
std::optional<PairLookup::End> endOf(const Statement &row)
{
    if (row.isNull(ConnectionOf))
        return std::nullopt;
    return PairLookup::End{.role = Role(row.integer(RoleOf)),
                           .connection = row.integer(ConnectionOf),
                           .startedAt = row.integer(Started),
                           .endedAt = row.isNull(Ended) ? std::nullopt : std::optional(row.integer(Ended))};
}

void bindId(Statement &to, const QUuid::Id128Bytes &bytes) { to.bindBlob(1, QByteArrayView(bytes.data, 16)); }

} // namespace

struct LogReader::State
{
    State(StorePaths p, Database d, std::unique_ptr<HandOverFile> h = {})
        : handOver(std::move(h)), paths(std::move(p)), database(std::move(d)), dataVersion(database.prepare("PRAGMA data_version")),
          edges(database.prepare(
              "SELECT coalesce((SELECT max(number) FROM exchange), 0), coalesce((SELECT min(number) FROM exchange), 1), "
              "coalesce((SELECT value FROM fact WHERE name = 'number'), 0), "
              "(SELECT value FROM fact WHERE name = 'gaps'), (SELECT value FROM fact WHERE name = 'dense')")),
          byNumber(database.prepare(ROWS "WHERE number = ?1")),
          byId(database.prepare(ROWS "WHERE id = ?1")),
          newest(database.prepare(ROWS "WHERE number < ?1 ORDER BY number DESC LIMIT ?2")),
          pairs(database), writers(paths), loader(paths, database, writers, handOver.get())
    {
    }

    bool isValid() const { return edges.isValid() && byNumber.isValid() && byId.isValid() && newest.isValid(); }
    ExchangeRow rowFrom(const Statement &statement) const;
    /// All rows of a statement, which is reset.
    Result<QList<ExchangeRow>> rowsFrom(Statement &statement);
    Result<std::optional<ExchangeRow>> firstRowFrom(Statement &statement);
    struct Edges
    {
        qint64 last = 0;      // the highest number, 0 for an empty log
        qint64 count = -1;    // of rows; -1 where they have to be counted
        bool isDense = false; // the numbers from the lowest to the highest are all there
    };
    Result<Edges> readEdges();
    /// The version of the log that is seen now, or an error.
    Result<qint64> versionNow();
    /// A search that is remembered.
    struct Kept
    {
        std::unique_ptr<RowSearch> search;
        qint64 version = -1; // of the log, when it was last brought up to date
    };
    /// The search for a query, up to date with the log.
    Result<RowSearch *> searchFor(const Query &query);
    Result<QList<ExchangeRow>> rowsOf(const QList<qint64> &numbers);

    const std::unique_ptr<HandOverFile> handOver; // null for a log's folder
    const StorePaths paths;
    bool isNewer = false;
    Database database;
    Statement dataVersion;
    Statement edges;
    Statement byNumber;
    Statement byId;
    Statement newest;
    PairLookup pairs;
    LivingWriters writers;
    ExchangeLoader loader;
    std::list<Kept> searches; // the latest first
};

Result<std::unique_ptr<LogReader>> LogReader::open(const QString &folder)
{
    const StorePaths paths(folder);
    if (QFileInfo(folder).isFile()) {
        auto handOver = HandOverFile::open(folder);
        if (!handOver)
            return std::unexpected(handOver.error());
        Database index = (*handOver)->takeIndex();
        return std::unique_ptr<LogReader>(
            new LogReader(std::make_unique<State>(paths, std::move(index), std::move(*handOver))));
    }
    if (!QFileInfo::exists(paths.index()))
        return failure(ErrorKind::FileNotFound, paths.index());
    // The second way is for a folder that can't be written to, where SQLite can't make its own files.
    for (const auto access : {Database::Access::ReadOnly, Database::Access::Unchanging}) {
        auto database = Database::open(paths.index(), access);
        if (!database)
            continue;
        sqlite3_busy_timeout(database->handle(), busyMilliseconds);
        const auto content = Index::contentOf(*database);
        if (!content && content.error().kind == ErrorKind::StoreDamaged)
            return std::unexpected(content.error());
        if (!content)
            continue;
        if (*content == Index::Content::Nothing)
            return failure(ErrorKind::FileNotFound, paths.index());
        if (*content == Index::Content::Older)
            if (const auto done = Index::pretend(*database); !done)
                return failure(ErrorKind::FileNotReadable, paths.index());
        auto state = std::make_unique<State>(paths, std::move(*database));
        if (!state->isValid())
            return failure(ErrorKind::StoreDamaged, paths.index());
        state->isNewer = *content == Index::Content::Newer;
        return std::unique_ptr<LogReader>(new LogReader(std::move(state)));
    }
    return failure(ErrorKind::FileNotReadable, paths.index());
}

LogReader::LogReader(std::unique_ptr<State> state)
    : m(std::move(state))
{
}

LogReader::~LogReader() = default;

bool LogReader::isNewer() const { return m->isNewer; }

Result<qint64> LogReader::version() { return m->versionNow(); }

Result<qint64> LogReader::count(const Query &query)
{
    if (query.isEmpty()) {
        const auto edges = m->readEdges();
        if (!edges)
            return std::unexpected(edges.error());
        if (edges->count >= 0)
            return edges->count;
    }
    const auto found = search(query, std::chrono::milliseconds::max());
    return found ? Result<qint64>(found->count) : std::unexpected(found.error());
}

Result<FoundRows> LogReader::search(const Query &query, std::chrono::milliseconds atMost)
{
    if (query.isEmpty()) {
        const auto edges = m->readEdges();
        if (!edges)
            return std::unexpected(edges.error());
        if (edges->isDense)
            return FoundRows{.count = edges->count, .begun = edges->count - edges->last};
    }
    const auto search = m->searchFor(query);
    if (!search)
        return std::unexpected(search.error());
    const bool isForever = atMost == std::chrono::milliseconds::max();
    const QDeadlineTimer until = isForever ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(atMost);
    if (const auto done = (*search)->advance(std::numeric_limits<qint64>::max(), until); !done)
        return std::unexpected(done.error());
    return FoundRows{.count = (*search)->found().count(), .older = (*search)->older(),
                     .isComplete = (*search)->isComplete(), .begun = (*search)->begun()};
}

Result<QList<ExchangeRow>> LogReader::rows(const Query &query, qint64 offset, qint64 limit)
{
    if (query.isEmpty()) {
        const auto edges = m->readEdges();
        if (!edges)
            return std::unexpected(edges.error());
        if (edges->isDense)
            return rowsBefore(query, qMax(edges->last - offset, qint64(0)) + 1, limit);
    }
    const auto search = m->searchFor(query);
    if (!search)
        return std::unexpected(search.error());
    if (const auto done = (*search)->advance(offset + limit, QDeadlineTimer(QDeadlineTimer::Forever)); !done)
        return std::unexpected(done.error());
    return m->rowsOf((*search)->found().fromTop(offset, limit));
}

Result<QList<ExchangeRow>> LogReader::rowsBefore(const Query &query, qint64 before, qint64 limit)
{
    if (query.isEmpty()) {
        m->newest.bind(1, before == 0 ? std::numeric_limits<qint64>::max() : before);
        m->newest.bind(2, limit);
        return m->rowsFrom(m->newest);
    }
    RowSearch search({m->paths, m->database, m->loader, m->pairs}, query, before);
    if (const auto done = search.refresh(); !done)
        return std::unexpected(done.error());
    if (const auto done = search.advance(limit, QDeadlineTimer(QDeadlineTimer::Forever)); !done)
        return std::unexpected(done.error());
    return m->rowsOf(search.found().fromTop(0, limit));
}

Result<QList<FoundPlace>> LogReader::places(const Query &query, const QList<qint64> &numbers)
{
    QList<FoundPlace> places;
    if (query.isEmpty()) {
        const auto edges = m->readEdges();
        if (!edges)
            return std::unexpected(edges.error());
        if (edges->isDense) {
            const qint64 first = edges->last - edges->count + 1;
            for (const qint64 number : numbers)
                places.append({.newer = qBound<qint64>(0, edges->last - number, edges->count),
                               .isMet = number >= first && number <= edges->last});
            return places;
        }
    }
    const auto search = m->searchFor(query);
    if (!search)
        return std::unexpected(search.error());
    const NumberSet &found = (*search)->found();
    for (const qint64 number : numbers)
        places.append({.newer = found.countAbove(number), .isMet = number >= 0 && found.contains(number)});
    return places;
}

Result<qint64> LogReader::dropped()
{
    Statement statement = m->database.prepare("SELECT max(value) FROM fact WHERE name = 'dropped'");
    if (statement.step() != SQLITE_ROW)
        return std::unexpected(m->database.lastReadingError());
    return statement.integer(0); // 0 where an earlier version did not count
}

Result<std::optional<ExchangeRow>> LogReader::row(qint64 number)
{
    m->byNumber.bind(1, number);
    return m->firstRowFrom(m->byNumber);
}

Result<std::optional<ExchangeRow>> LogReader::row(const QUuid &id)
{
    const QUuid::Id128Bytes bytes = id.toBytes();
    bindId(m->byId, bytes);
    return m->firstRowFrom(m->byId);
}

Result<Exchange> LogReader::load(qint64 number) { return m->loader.load(number); }

Result<Exchange> LogReader::load(const QUuid &id)
{
    const auto found = row(id);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::NoSuchExchange, id.toString(QUuid::WithoutBraces));
    return m->loader.load((*found)->number);
}

Result<std::optional<Exchange>> LogReader::pairOf(const Exchange &exchange)
{
    const auto connection = PairKey::connection(exchange.connection);
    if (!connection)
        return std::nullopt;
    // The row knows best when it ended; an exchange that is not kept (yet) is asked itself.
    PairLookup::End end{.role = exchange.role, .connection = *connection, .startedAt = exchange.startedAt};
    const QUuid::Id128Bytes bytes = exchange.id.toBytes();
    bindId(m->byId, bytes);
    if (m->byId.step() == SQLITE_ROW)
        end = endOf(m->byId).value_or(end);
    m->byId.reset();

    const std::optional<qint64> number = m->pairs.partner(end);
    if (!number)
        return std::nullopt;
    auto partner = m->loader.load(*number);
    if (!partner)
        return std::unexpected(partner.error());
    const Connection &ours = exchange.connection;
    const Connection &theirs = partner->connection;
    if (ours.local != theirs.remote || ours.remote != theirs.local || ours.ordinal != theirs.ordinal)
        return std::nullopt;
    return std::move(*partner);
}

ExchangeRow LogReader::State::rowFrom(const Statement &statement) const
{
    ExchangeRow row;
    row.number = statement.integer(Number);
    row.id = QUuid::fromRfc4122(statement.blob(Id));
    row.role = Role(statement.integer(RoleOf));
    row.purpose = Purpose(statement.integer(PurposeOf));
    row.state = writers.stateNow(wirebell::State(statement.integer(StateOf)), statement.integer(Writer));
    row.startedAt = statement.integer(Started);
    row.duration = statement.integer(Duration);
    row.method = statement.blob(Method);
    row.target = statement.blob(Target);
    row.url = statement.text(Url);
    row.status = int(statement.integer(Status));
    if (!statement.isNull(ErrorOf))
        row.error = errorKindNamed(statement.blob(ErrorOf)).value_or(ErrorKind::Socket);
    row.requestSize = statement.integer(RequestSize);
    row.responseSize = statement.integer(ResponseSize);
    row.marks = statement.integer(Marks);
    row.annotation.pinned = statement.integer(Pinned) != 0;
    row.annotation.colour = Colour(statement.integer(ColourOf));
    row.annotation.labels = splitLabels(statement.text(Labels));
    row.annotation.note = statement.text(Note);
    return row;
}

Result<QList<ExchangeRow>> LogReader::State::rowsFrom(Statement &statement)
{
    QList<ExchangeRow> rows;
    QList<std::optional<PairLookup::End>> ends;
    int code;
    while ((code = statement.step()) == SQLITE_ROW) {
        rows.append(rowFrom(statement));
        ends.append(endOf(statement));
    }
    const Error error = database.lastReadingError();
    statement.reset();
    if (code != SQLITE_DONE)
        return std::unexpected(error);
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i].paired = ends[i] && pairs.partner(*ends[i]);
    return rows;
}

Result<std::optional<ExchangeRow>> LogReader::State::firstRowFrom(Statement &statement)
{
    const auto rows = rowsFrom(statement);
    if (!rows)
        return std::unexpected(rows.error());
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

Result<LogReader::State::Edges> LogReader::State::readEdges()
{
    const int code = edges.step();
    Edges read;
    if (code == SQLITE_ROW) {
        read.last = edges.integer(0);
        if (!edges.isNull(3))
            read.count = qMax(read.last, edges.integer(2)) - edges.integer(3);
        else if (edges.integer(4) == 1)
            read.count = read.last;
        read.isDense = read.count == read.last - edges.integer(1) + 1;
    }
    const Error error = database.lastReadingError();
    edges.reset();
    if (code != SQLITE_ROW)
        return std::unexpected(error);
    return read;
}

Result<qint64> LogReader::State::versionNow()
{
    const int code = dataVersion.step();
    const qint64 version = code == SQLITE_ROW ? dataVersion.integer(0) : 0;
    const Error error = database.lastReadingError();
    dataVersion.reset();
    if (code != SQLITE_ROW)
        return std::unexpected(error);
    return version;
}

Result<RowSearch *> LogReader::State::searchFor(const Query &query)
{
    const auto known = std::ranges::find_if(searches, [&](const Kept &kept) { return kept.search->query() == query; });
    if (known != searches.end())
        searches.splice(searches.begin(), searches, known);
    else
        searches.push_front({std::make_unique<RowSearch>(SearchedLog{paths, database, loader, pairs}, query)});
    if (searches.size() > mostSearches)
        searches.pop_back();
    Kept &kept = searches.front();
    const auto version = versionNow();
    if (!version)
        return std::unexpected(version.error());
    if (*version != kept.version)
        if (const auto done = kept.search->refresh(); !done)
            return std::unexpected(done.error());
    kept.version = *version;
    return kept.search.get();
}

// What is gone meanwhile is left out.
Result<QList<ExchangeRow>> LogReader::State::rowsOf(const QList<qint64> &numbers)
{
    QList<ExchangeRow> rows;
    for (const qint64 number : numbers) {
        byNumber.bind(1, number);
        const auto row = firstRowFrom(byNumber);
        if (!row)
            return std::unexpected(row.error());
        if (*row)
            rows.append(**row);
    }
    return rows;
}

} // namespace wirebell
