// SPDX-License-Identifier: MIT
#include "ui/log/logthread.h"

#include "wire/reading.h"

using namespace std::chrono_literals;

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// Other questions wait no longer than this for a search that goes on.
constexpr auto searchSlice = 20ms;

struct Counts
{
    QList<qint64> counts;
    bool complete = true;
};

} // namespace

struct LogThread::Reading
{
    std::unique_ptr<LogReader> log;

    Result<LogPage> page(const Query &query, qint64 first, qint64 length);
    Result<LogPlaces> places(const Query &query, const QList<qint64> &numbers);
    Result<QList<ChosenExchange>> chosen(const Query &query, qint64 begun,
                                         const QList<std::pair<qint64, qint64>> &ranks);
    QHash<QUuid, RowNote> notes(const QList<ExchangeRow> &rows);
    Result<LoadedExchange> complete(Result<Exchange> loaded);
};

/// A page is taken by distance from the newest, which moves while the log grows: where a commit came between counting
/// and reading, both are done again.
Result<LogPage> LogThread::Reading::page(const Query &query, qint64 first, qint64 length)
{
    constexpr int attempts = 4;
    LogPage page;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto before = log->version();
        const auto found = log->search(query, searchSlice);
        if (!found)
            return std::unexpected(found.error());
        page.count = found->count;
        page.older = found->older;
        page.complete = found->isComplete;
        page.begun = found->begun;
        page.first = qMax<qint64>(0, first < 0 ? page.count - length : first);
        const qint64 end = qMin(page.count, page.first + length);
        if (end <= page.first)
            return page;
        auto rows = log->rows(query, page.count - end, end - page.first);
        if (!rows)
            return std::unexpected(rows.error());
        std::reverse(rows->begin(), rows->end());
        page.rows = std::move(*rows);
        page.steady = before == log->version();
        if (page.steady)
            break;
    }
    return page;
}

Result<LogPlaces> LogThread::Reading::places(const Query &query, const QList<qint64> &numbers)
{
    const auto found = log->search(query, searchSlice);
    if (!found)
        return std::unexpected(found.error());
    auto places = log->places(query, numbers);
    if (!places)
        return std::unexpected(places.error());
    return LogPlaces{.found = *found, .places = std::move(*places)};
}

Result<QList<ChosenExchange>> LogThread::Reading::chosen(const Query &query, qint64 begun,
                                                         const QList<std::pair<qint64, qint64>> &ranks)
{
    constexpr qint64 atOnce = 1024;
    QList<ChosenExchange> exchanges;
    for (const auto &[first, last] : ranks) {
        for (qint64 from = first; from <= last; from += atOnce) {
            const qint64 to = qMin(last, from + atOnce - 1);
            const auto found = log->search(query, searchSlice);
            if (!found)
                return std::unexpected(found.error());
            const auto rows = found->begun == begun
                ? log->rows(query, found->count - found->older - 1 - to, to - from + 1)
                : failure(ErrorKind::StoreBusy, {});
            if (!rows)
                return std::unexpected(rows.error());
            for (const ExchangeRow &row : *rows)
                exchanges.append({.number = row.number, .id = row.id, .annotation = row.annotation});
        }
    }
    return exchanges;
}

Result<LoadedExchange> LogThread::Reading::complete(Result<Exchange> loaded)
{
    if (!loaded)
        return std::unexpected(loaded.error());
    LoadedExchange whole;
    if (auto read = readTranscript(*loaded); !read)
        return std::unexpected(read.error());
    auto pair = log->pairOf(*loaded);
    if (pair && *pair && readTranscript(**pair))
        whole.otherEnd = std::make_shared<const Exchange>(std::move(**pair));
    whole.exchange = std::make_shared<const Exchange>(std::move(*loaded));
    return whole;
}

QHash<QUuid, RowNote> LogThread::Reading::notes(const QList<ExchangeRow> &rows)
{
    constexpr qint64 readAtMost = 256 * 1024; // bytes of a request: its notes are not worth reading more
    QHash<QUuid, RowNote> notes;
    for (const ExchangeRow &row : rows) {
        auto exchange = log->load(row.id);
        if (!exchange)
            continue;
        if (row.requestSize + row.responseSize <= readAtMost)
            (void)readTranscript(*exchange); // where it can't be read there is less to say
        notes.insert(row.id, rowNote(*exchange));
    }
    return notes;
}

LogThread::LogThread(QObject *parent)
    : QObject(parent)
    , m_thread(u"log"_s)
    , m_reading(std::make_shared<Reading>())
    , m_poking([this] {
        m_poked = false;
        tell();
    })
{
    m_watch.setInterval(100ms);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &LogThread::tell);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (m_asking)
            return;
        m_asking = true;
        m_thread.ask(
            m_always, [reading = m_reading] { return reading->log->version(); },
            [this](Result<qint64> version) {
                m_asking = false;
                if (version && std::exchange(m_version, *version) != *version)
                    tell();
            });
    });
}

LogThread::~LogThread()
{
    m_always.cancel();
}

void LogThread::open(const QString &folder)
{
    m_folder = folder;
    m_thread.ask(
        m_always,
        [reading = m_reading, folder]() -> Result<qint64> {
            auto log = LogReader::open(folder);
            if (!log)
                return std::unexpected(log.error());
            reading->log = std::move(*log);
            return reading->log->version();
        },
        [this](const Result<qint64> &version) {
            if (!version)
                return Q_EMIT failed(version.error());
            m_version = *version;
            m_open = true;
            m_watch.start();
            Q_EMIT opened();
            tell();
        });
}

void LogThread::page(const Ticket &ticket, const Query &query, qint64 first, qint64 length,
                     std::function<void(Result<LogPage>)> answered)
{
    if (m_open)
        m_thread.ask(ticket, [=, reading = m_reading] { return reading->page(query, first, length); },
                     std::move(answered));
}

void LogThread::places(const Ticket &ticket, const Query &query, const QList<qint64> &numbers,
                       std::function<void(Result<LogPlaces>)> answered)
{
    if (m_open)
        m_thread.ask(ticket, [=, reading = m_reading] { return reading->places(query, numbers); },
                     std::move(answered));
}

void LogThread::chosen(const Ticket &ticket, const Query &query, qint64 begun,
                       const QList<std::pair<qint64, qint64>> &ranks,
                       std::function<void(Result<QList<ChosenExchange>>)> answered)
{
    if (m_open)
        m_thread.ask(ticket, [=, reading = m_reading] { return reading->chosen(query, begun, ranks); },
                     std::move(answered));
}

void LogThread::row(const Ticket &ticket, qint64 number,
                    std::function<void(Result<std::optional<ExchangeRow>>)> answered)
{
    if (m_open)
        m_thread.ask(ticket, [number, reading = m_reading] { return reading->log->row(number); },
                     std::move(answered));
}

void LogThread::counts(const Ticket &ticket, const QList<Query> &queries,
                       std::function<void(Result<QList<qint64>>)> answered)
{
    if (!m_open)
        return;
    m_thread.ask(
        ticket,
        [queries, reading = m_reading]() -> Result<Counts> {
            Counts counts;
            for (const Query &query : queries) {
                const auto found = reading->log->search(query, searchSlice);
                if (!found)
                    return std::unexpected(found.error());
                counts.counts.append(found->count);
                counts.complete = counts.complete && found->isComplete;
            }
            return counts;
        },
        [=, this](const Result<Counts> &found) {
            if (!found)
                answered(std::unexpected(found.error()));
            else if (found->complete)
                answered(found->counts);
            else
                counts(ticket, queries, answered);
        });
}

void LogThread::notes(const Ticket &ticket, const QList<ExchangeRow> &rows,
                      std::function<void(QHash<QUuid, RowNote>)> answered)
{
    if (m_open)
        m_thread.ask(ticket, [rows, reading = m_reading] { return reading->notes(rows); }, std::move(answered));
}

void LogThread::load(const Ticket &ticket, const QUuid &id, std::function<void(Result<LoadedExchange>)> answered)
{
    if (m_open)
        m_thread.ask(ticket, [id, reading = m_reading] { return reading->complete(reading->log->load(id)); },
                     std::move(answered));
}

void LogThread::load(const Ticket &ticket, qint64 number, std::function<void(Result<LoadedExchange>)> answered)
{
    if (m_open)
        m_thread.ask(ticket, [number, reading = m_reading] { return reading->complete(reading->log->load(number)); },
                     std::move(answered));
}

void LogThread::poke()
{
    if (!m_poked.exchange(true))
        m_poking.ring();
}

void LogThread::tell()
{
    constexpr qint64 apart = 34; // milliseconds: at most 30 a second
    if (m_told.isValid() && m_told.elapsed() < apart) {
        if (!m_pause.isActive())
            m_pause.start(std::chrono::milliseconds(apart - m_told.elapsed()));
        return;
    }
    m_told.start();
    Q_EMIT changed();
}

} // namespace wirebell
