// SPDX-License-Identifier: MIT
#include "cli/verbs.h"

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/exchangejson.h"
#include "cli/logdeeds.h"
#include "cli/rowline.h"
#include "phrase/phrase.h"
#include "query/queryparser.h"
#include "store/logreader.h"
#include "wire/reading.h"

#include <QCoreApplication>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

Result<void> print(Console &console, LogReader &reader, const ExchangeRow &row, bool asJson, const JsonOptions &options)
{
    if (!asJson)
        return console.line(rowLine(row));
    auto exchange = reader.load(row.number);
    if (!exchange)
        return std::unexpected(exchange.error());
    if (const auto read = readTranscript(*exchange); !read)
        return read;
    const auto pair = reader.pairOf(*exchange);
    const auto json = exchangeJson(*exchange, pair && *pair ? std::optional((*pair)->id) : std::nullopt, options,
                                   row.annotation);
    return json ? console.line(*json) : std::unexpected(json.error());
}

Result<void> list(const QString &store, const Query &query, qint64 limit, bool asJson, const JsonOptions &options)
{
    const auto reader = LogReader::open(store);
    if (!reader)
        return std::unexpected(reader.error());
    auto rows = (*reader)->rowsBefore(query, 0, limit);
    if (!rows)
        return std::unexpected(rows.error());
    std::ranges::reverse(*rows);
    Console console;
    for (const ExchangeRow &row : *rows)
        if (const auto done = print(console, **reader, row, asJson, options); !done)
            return done;
    return {};
}

} // namespace

int logVerb(const QList<QByteArray> &words, const Profile &profile)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "wirebell-cli",
        "Lists recorded exchanges, the newest last. Words narrow the list; all must match, and “-” before one (behind “--”) "
        "says that it must not:\n"
        "  method:POST status:404 status:5xx status:>=400 (short: POST 404 5xx)\n"
        "  field:x-id field:x-id=7 body:refund text:refund size:>10k mark:bare-lf, each also as request.field:… or "
        "response.field:…\n"
        "  target:/hook url:… host:… endpoint:… rule:… label:… note:… colour:red\n"
        "  flag:cross-site error:timed-out fault:reset time:>1s after:2026-11-24 before:12:30\n"
        "  sent caught failed paired pinned tls, and any other word: part of the target or URL\n"
        "body: and text: find words by their beginnings. \"Quoted\" is taken as it stands."));
    const QCommandLineOption store(
        u"store"_s, QCoreApplication::translate("wirebell-cli", "The log's folder; the window's log where absent."),
        u"DIR"_s, profile.log());
    const QCommandLineOption json(u"json"_s, QCoreApplication::translate("wirebell-cli", "One JSON object a line."));
    const QCommandLineOption limit(u"limit"_s, QCoreApplication::translate("wirebell-cli", "At most so many."), u"N"_s,
                                   u"100"_s);
    const QCommandLineOption transcript(
        u"transcript"_s,
        QCoreApplication::translate("wirebell-cli", "With --json: every chunk with its time, as base64."));
    parser.addOptions({store, json, limit, transcript});
    const LogDeeds deeds(parser);
    if (const auto status = parseWords(
            parser, words,
            u"log [WORD…] [--store DIR] [--json] [--limit N]\n"
            "       wirebell-cli log --pin|--unpin|--label TEXT|--unlabel TEXT|--colour NAME|--note TEXT ID…\n"
            "       wirebell-cli log --export FILE ID… | --delete ID… | --rebuild | --forget-everything"_s))
        return *status;
    if (const auto status = deeds.run(parser.value(store)))
        return *status;

    bool isNumber = false;
    const qint64 most = parser.value(limit).toLongLong(&isNumber);
    if (!isNumber || most < 1)
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“--limit” takes a number from 1, not “%1”.")
                                .arg(parser.value(limit)),
                            "log"_L1);
    const ParsedQuery typed = parseQuery(typedQuery(parser.positionalArguments()));
    if (!typed.mistakes.isEmpty())
        return usageMistake(sentence(typed.mistakes.first()), "log"_L1);
    JsonOptions options;
    options.transcript = parser.isSet(transcript);
    const auto done =
        list(parser.value(store), typed.query, most, parser.isSet(json), options);
    if (done)
        return Done;
    complain(done.error());
    return Failure;
}

} // namespace wirebell
