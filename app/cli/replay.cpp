// SPDX-License-Identifier: MIT
#include "cli/verbs.h"

#include "base/wakeup.h"
#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/delivery.h"
#include "cli/namedrow.h"
#include "cli/showing.h"
#include "exchange/redactingsink.h"
#include "exchange/replay.h"
#include "exchange/sender.h"
#include "phrase/phrase.h"
#include "store/exchangelog.h"
#include "store/logreader.h"
#include "wire/reading.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

struct Replaying
{
    SendOptions options;
    Showing showing{.show = Show::Body, .side = ShownSide::Both, .json = {}};
    qint64 times = 1;
    std::chrono::milliseconds pause{0};
};

/// Sends one request so many times, one after the other, and shows each exchange as it ends.
class ReplayRun
{
public:
    ReplayRun(Sender &sender, const ResolvedRequest &request, const Replaying &replaying)
        : m_sender(sender), m_request(request), m_replaying(replaying)
    {
        QObject::connect(&m_sender, &Sender::finished, &m_sender,
                         [this](const std::shared_ptr<const Exchange> &exchange) { finished(*exchange); });
        QObject::connect(&m_sender, &Sender::storeFailed, &m_sender, [this](const Error &error) {
            complain(error);
            m_status = Failure;
        });
    }

    int run()
    {
        WakeUp first([this] { sendNext(); });
        first.ring();
        QCoreApplication::exec();
        return m_status;
    }

private:
    void sendNext()
    {
        ++m_sent;
        m_sender.send(m_request, m_replaying.options);
    }

    void finished(const Exchange &exchange)
    {
        const auto shown = showExchange(m_console, exchange, std::nullopt, m_replaying.showing);
        const auto flushed = shown ? m_console.flush() : shown;
        if (!flushed)
            complain(flushed.error());
        if (exchange.error)
            complain(phrase(exchange).text());
        else if (!isDelivered(exchange))
            complainOfRefusal(exchange);
        if (!flushed || exchange.error || !isDelivered(exchange))
            m_status = Failure;
        if (!flushed || m_sent == m_replaying.times)
            QCoreApplication::quit();
        else
            QTimer::singleShot(m_replaying.pause, &m_sender, [this] { sendNext(); });
    }

    Sender &m_sender;
    const ResolvedRequest &m_request;
    const Replaying &m_replaying;
    Console m_console;
    qint64 m_sent = 0;
    int m_status = Done;
};

/// The exchange that `word` names, read.
Result<Exchange> find(LogReader &reader, const QString &word)
{
    const auto row = namedRow(reader, word);
    auto exchange = row ? reader.load(row->number) : std::unexpected(row.error());
    if (exchange)
        if (const auto read = readTranscript(*exchange); !read)
            return std::unexpected(read.error());
    return exchange;
}

int replay(const Exchange &exchange, const ResolvedRequest &request, const Replaying &replaying, const QString &keptIn,
           bool withoutSecrets)
{
    if (exchange.redacted)
        complain(QCoreApplication::translate("wirebell-cli", "The secrets of this exchange were overwritten before it was "
                                                             "kept: “*” is sent in their place."));
    SystemResolver resolver;
    if (keptIn.isEmpty()) {
        Sender sender(nullptr, resolver);
        return ReplayRun(sender, request, replaying).run();
    }
    const auto log = ExchangeLog::open(keptIn);
    if (!log)
        return complained(log.error(), Failure);
    RedactingSink redacting(**log);
    Sender sender(withoutSecrets ? &redacting : static_cast<ExchangeSink *>(log->get()), resolver);
    return ReplayRun(sender, request, replaying).run();
}

std::optional<qint64> numberOf(const QString &word, qint64 least)
{
    bool isNumber = false;
    const qint64 number = word.toLongLong(&isNumber);
    return isNumber && number >= least ? std::optional(number) : std::nullopt;
}

} // namespace

int replayVerb(const QList<QByteArray> &words, const Profile &profile)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "wirebell-cli",
        "Sends a recorded request once more: its exact bytes, sent or caught, to where they went or to another place, as "
        "often as wanted. “send” writes a request from curl's options; this one is written already. Each replay is kept as "
        "an exchange of its own, with the first as its cause, in the log it comes from, unless that is a file."));
    const auto option = [](const QString &name, const QString &about, const QString &value = {}) {
        return QCommandLineOption(name, about, value);
    };
    const QCommandLineOption store(
        u"store"_s, QCoreApplication::translate("wirebell-cli", "The log's folder; the window's log where absent."),
        u"DIR"_s, profile.log());
    const auto to = option(
        u"to"_s, QCoreApplication::translate("wirebell-cli", "Another place: scheme, host and port, as in “http://localhost:3000”."),
        u"URL"_s);
    const auto rewriteHost = option(
        u"rewrite-host"_s,
        QCoreApplication::translate("wirebell-cli", "With --to: Host names that place; all other bytes stay."));
    const auto times = option(u"times"_s, QCoreApplication::translate("wirebell-cli", "So often, one after the other."), u"N"_s);
    const auto pause =
        option(u"pause"_s, QCoreApplication::translate("wirebell-cli", "Milliseconds between two of them."), u"MS"_s);
    const auto keepIn = option(
        u"keep-in"_s, QCoreApplication::translate("wirebell-cli", "Keep them in another log; “nothing” keeps none."), u"DIR"_s);
    const auto withoutSecrets = option(
        u"without-secrets"_s, QCoreApplication::translate("wirebell-cli", "Overwrite secrets before anything is kept."));
    const QCommandLineOption what(
        u"show"_s, QCoreApplication::translate("wirebell-cli", "One of %1, of each.").arg(showNames()), u"WHAT"_s, u"body"_s);
    const auto maxTime = option(
        u"max-time"_s, QCoreApplication::translate("wirebell-cli", "Give each up after so many milliseconds."), u"MS"_s);
    const auto insecure = option(
        u"insecure"_s, QCoreApplication::translate("wirebell-cli", "Go on where the certificate does not verify."));
    const auto caFile = option(
        u"cacert"_s, QCoreApplication::translate("wirebell-cli", "Trust the authorities of this file instead of the system's."),
        u"FILE"_s);
    parser.addOptions(
        {store, to, rewriteHost, times, pause, keepIn, withoutSecrets, what, maxTime, insecure, caFile});
    if (const auto status = parseWords(parser, words, u"replay ID [--store DIR] [--to URL] [--times N] [--pause MS]"_s))
        return *status;

    if (parser.positionalArguments().size() != 1)
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“replay” takes one number or id."), "replay"_L1);
    if (parser.isSet(rewriteHost) && !parser.isSet(to))
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“%1” goes with “%2”.")
                                .arg(u"--rewrite-host"_s, u"--to"_s),
                            "replay"_L1);
    Replaying replaying;
    for (const auto &[numeric, least] : {std::pair{&times, 1}, {&pause, 0}, {&maxTime, 1}})
        if (parser.isSet(*numeric) && !numberOf(parser.value(*numeric), least))
            return usageMistake(QCoreApplication::translate("wirebell-cli", "“--%1” takes a number from %2, not “%3”.")
                                    .arg(numeric->names().first())
                                    .arg(least)
                                    .arg(parser.value(*numeric)),
                                "replay"_L1);
    const auto named = showNamed(parser.value(what).toUtf8());
    if (!named)
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“--show” takes one of %1, not “%2”.")
                                .arg(showNames(), parser.value(what)),
                            "replay"_L1);
    replaying.times = numberOf(parser.value(times), 1).value_or(1);
    replaying.pause = std::chrono::milliseconds(numberOf(parser.value(pause), 0).value_or(0));
    replaying.showing.show = *named;
    replaying.options.maxTime = numberOf(parser.value(maxTime), 1).value_or(0);
    replaying.options.insecure = parser.isSet(insecure);
    replaying.options.caFile = parser.value(caFile);

    const auto reader = LogReader::open(parser.value(store));
    if (!reader)
        return complained(reader.error(), Failure);
    const auto exchange = find(**reader, parser.positionalArguments().first());
    if (!exchange)
        return complained(exchange.error(), Failure);
    const auto request = replayed(*exchange, parser.value(to),
                                  parser.isSet(rewriteHost) ? ReplayHost::OfTarget : ReplayHost::AsRecorded);
    if (!request)
        return complained(request.error(), request.error().kind == ErrorKind::InvalidUrl ? Usage : Failure);
    QString keptIn = parser.isSet(keepIn) ? parser.value(keepIn) : parser.value(store);
    if (parser.isSet(keepIn) ? keptIn == "nothing"_L1 : QFileInfo(keptIn).isFile())
        keptIn.clear();
    return replay(*exchange, *request, replaying, keptIn, parser.isSet(withoutSecrets));
}

} // namespace wirebell
