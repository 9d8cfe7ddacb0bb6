// SPDX-License-Identifier: MIT
#include "cli/verbs.h"

#include "base/wakeup.h"
#include "cli/arguments.h"
#include "cli/catchoptions.h"
#include "cli/console.h"
#include "cli/exchangejson.h"
#include "cli/jsonwriter.h"
#include "cli/rowline.h"
#include "cli/stopsignal.h"
#include "exchange/catcher.h"
#include "exchange/redactingsink.h"
#include "store/exchangelog.h"
#include "store/logreader.h"
#include "store/textfollower.h"
#include "transport/portholder.h"
#include "wire/reading.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>

#include <cstdio>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// A catcher with its log, printing what it catches until it has enough or is told to stop.
class CatchRun
{
public:
    CatchRun(ExchangeSink &log, LogReader &reader, const CatchOptions &options)
        : m_reader(reader), m_options(options), m_catcher(log, options.limits)
    {
        m_catcher.setEndpoints(options.endpoints);
        m_catcher.setTls(options.tls);
        m_catcher.setHttp2(options.http2);
        QObject::connect(&m_catcher, &Catcher::stopped, &m_catcher, [] { QCoreApplication::quit(); });
        QObject::connect(&m_catcher, &Catcher::storeFailed, &m_catcher, [](const Error &error) { complain(error); });
        // Telling of each exchange costs, so it is asked for only where somebody wants to know.
        if (!options.quiet || options.count > 0 || !options.expectation.isEmpty())
            QObject::connect(&m_catcher, &Catcher::caught, &m_catcher,
                             [this](const std::shared_ptr<const Exchange> &exchange) { caught(*exchange); });
    }

    Result<void> listen()
    {
        m_catcher.listenOwn();
        for (const CatcherPlace &own : m_catcher.ownPlaces())
            if (own.error)
                return std::unexpected(*own.error);
        Result<QStringList> origins;
        if (m_options.listen)
            origins = m_catcher.listen(m_options.listen->host, m_options.listen->port);
        if (!origins)
            return std::unexpected(origins.error());
        if (m_options.timeLimit > 0)
            QTimer::singleShot(std::chrono::milliseconds(m_options.timeLimit), &m_catcher, [this] { stop(); });
        return announce(*origins);
    }

    void stop() { m_catcher.stop(); }
    const std::optional<Error> &error() const { return m_error; }
    /// Of the exchanges that were asked for so many have come.
    qint64 caughtCount() const { return m_caught; }
    /// One of them was not as expected, which was said.
    bool differs() const { return m_differs; }

private:
    /// The first line says where; those of endpoints that have a port of their own follow, with their names. On standard
    /// error where standard output carries exact bytes.
    Result<void> announce(const QStringList &origins)
    {
        if (m_options.output == CatchOptions::Json)
            return announceJson(origins);
        QByteArrayList lines;
        if (!origins.isEmpty())
            lines.append(origins.join(u' ').toUtf8());
        for (const auto &[endpoint, own] : ownOrigins())
            lines.append(own.join(u' ').toUtf8() + " (" + endpoint->name.toUtf8() + ')');
        for (const QByteArray &line : std::as_const(lines)) {
            if (m_options.output == CatchOptions::Raw)
                std::fprintf(stderr, "%s\n", line.constData());
            else if (const auto written = m_console.line(line); !written)
                return written;
        }
        return {};
    }

    Result<void> announceJson(const QStringList &origins)
    {
        JsonWriter json;
        const auto list = [&json](const QStringList &texts) {
            json.key("listening").beginArray();
            for (const QString &text : texts)
                json.text(text);
            json.endArray();
        };
        json.beginObject();
        list(origins);
        const auto own = ownOrigins();
        if (!own.isEmpty()) {
            json.key("endpoints").beginArray();
            for (const auto &[endpoint, where] : own) {
                json.beginObject().key("name").text(endpoint->name);
                list(where);
                json.endObject();
            }
            json.endArray();
        }
        return m_console.line(json.endObject().bytes());
    }

    /// The endpoints that have a port of their own, with their origins.
    QList<std::pair<const EndpointConfig *, QStringList>> ownOrigins() const
    {
        QList<std::pair<const EndpointConfig *, QStringList>> all;
        for (const EndpointConfig &each : m_options.endpoints)
            for (const CatcherPlace &own : m_catcher.ownPlaces())
                if (each.listen == own.place && !each.isStopped)
                    all.append({&each, own.origins});
        return all;
    }

    void caught(const Exchange &exchange)
    {
        if (m_options.count > 0 && m_caught == m_options.count)
            return; // what came while stopping is kept, and was not asked for
        ++m_caught;
        for (const QString &difference : m_options.expectation.differences(exchange)) {
            complain(difference);
            m_differs = true;
        }
        if (const auto printed = m_options.quiet ? Result<void>() : print(exchange.id); !printed) {
            m_error = printed.error();
            stop();
        }
        if (m_caught == m_options.count)
            stop();
    }

    Result<void> print(const QUuid &id)
    {
        auto exchange = m_reader.load(id);
        if (!exchange)
            return std::unexpected(exchange.error());
        if (m_options.output == CatchOptions::Lines) {
            const auto row = m_reader.row(exchange->number);
            return row && *row ? m_console.line(rowLine(**row)) : Result<void>();
        }
        if (m_options.output == CatchOptions::Raw) {
            const auto &bytes = exchange->requestBytes();
            if (const auto written = bytes ? m_console.write(*bytes) : Result<void>(); !written)
                return written;
            return m_console.flush();
        }
        if (const auto read = readTranscript(*exchange); !read)
            return read;
        const auto pair = m_reader.pairOf(*exchange);
        const auto json =
            exchangeJson(*exchange, pair && *pair ? std::optional((*pair)->id) : std::nullopt, m_options.json);
        return json ? m_console.line(*json) : std::unexpected(json.error());
    }

    LogReader &m_reader;
    const CatchOptions &m_options;
    Console m_console;
    Catcher m_catcher;
    qint64 m_caught = 0;
    bool m_differs = false;
    std::optional<Error> m_error;
};

/// Who has the port that is in use, where the system tells.
void nameHolder(const Error &error)
{
    const auto place = error.kind == ErrorKind::AddressInUse ? ListenPlace::read(error.detail) : std::nullopt;
    const auto holder = place ? portHolder(place->port) : std::nullopt;
    if (holder && !holder->name.empty())
        complain(QCoreApplication::translate("wirebell-cli", "%1 (process %2) has port %3.")
                     .arg(QString::fromStdString(holder->name))
                     .arg(holder->process)
                     .arg(place->port));
}

} // namespace

int catchVerb(const QList<QByteArray> &words, const Profile &)
{
    CatchOptions options;
    if (const auto status = readCatchOptions(words, options))
        return *status;

    CatchRun *running = nullptr;
    WakeUp stopSignal([&running] {
        if (running)
            running->stop();
    });
    watchStopSignals([](void *signal) { static_cast<WakeUp *>(signal)->ring(); }, &stopSignal);

    // Without --store the log lives as long as the catcher.
    std::optional<QTemporaryDir> temporary;
    if (options.store.isEmpty()) {
        temporary.emplace();
        if (!temporary->isValid())
            return complained({ErrorKind::StoreNotWritable, temporary->errorString()}, Failure);
        options.store = temporary->path();
    }
    const auto log = ExchangeLog::open(options.store, options.sync);
    if (!log)
        return complained(log.error(), Failure);
    if ((*log)->rebuilt())
        complain(QCoreApplication::translate(
            "wirebell-cli", "The log's index was missing or damaged and is made anew from the recorded bytes; “log --rebuild” says more."));
    (*log)->setKeepPolicy(options.keep);
    const auto reader = LogReader::open(options.store);
    if (!reader)
        return complained(reader.error(), Failure);
    std::optional<TextFollower> follower; // nobody searches a log that ends with the catcher
    if (!temporary)
        follower.emplace(options.store);

    RedactingSink redacting(**log);
    CatchRun run(options.withoutSecrets ? static_cast<ExchangeSink &>(redacting) : **log, **reader, options);
    if (const auto listening = run.listen(); !listening) {
        complain(listening.error());
        nameHolder(listening.error());
        return Failure;
    }
    running = &run;
    QCoreApplication::exec();
    running = nullptr;
    if (run.error())
        return complained(*run.error(), Failure);
    if (options.timeLimit == 0 || run.caughtCount() == options.count)
        return run.differs() ? Failure : Done;
    complain(QCoreApplication::translate("wirebell-cli", "%1 of %2 exchanges have come.")
                 .arg(run.caughtCount())
                 .arg(options.count));
    return Failure;
}

} // namespace wirebell
