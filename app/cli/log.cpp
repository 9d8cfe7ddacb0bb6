// SPDX-License-Identifier: MIT
#include "cli/verbs.h"

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/exchangejson.h"
#include "cli/logdeeds.h"
#include "cli/rowline.h"
#include "store/logreader.h"
#include "wire/reading.h"

#include <QCoreApplication>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// "POST", "/bell", "404", "5xx", "failed", "sent", "caught": each word of the query narrows the list.
RowQuery queryOf(const QStringList &words)
{
    RowQuery query;
    for (const QString &word : words) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (word == "sent"_L1)
            query.role = Role::Sent;
        else if (word == "caught"_L1)
            query.role = Role::Caught;
        else if (word == "failed"_L1)
            query.failedOnly = true;
        else if (isNumber && number >= 100 && number <= 999)
            query.statusFrom = query.statusTo = number;
        else if (word.size() == 3 && word.endsWith("xx"_L1) && word.front().isDigit() && word.front() != u'0') {
            query.statusFrom = word.front().digitValue() * 100;
            query.statusTo = query.statusFrom + 99;
        } else if (std::ranges::all_of(word, [](QChar c) { return c >= u'A' && c <= u'Z'; }))
            query.method = word.toLatin1();
        else
            query.text = word;
    }
    return query;
}

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
    const auto json = exchangeJson(*exchange, pair && *pair ? std::optional((*pair)->id) : std::nullopt, options);
    return json ? console.line(*json) : std::unexpected(json.error());
}

Result<void> list(const QString &store, const RowQuery &query, qint64 limit, bool asJson, const JsonOptions &options)
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
        "Lists recorded exchanges, the newest last. Words narrow the list: a method (POST), a status (404, 5xx), sent, "
        "caught, failed, or part of the target."));
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
            u"log [WORD…] [--store DIR] [--json] [--limit N] | --delete ID… | --rebuild | --forget-everything"_s))
        return *status;
    if (const auto status = deeds.run(parser.value(store)))
        return *status;

    bool isNumber = false;
    const qint64 most = parser.value(limit).toLongLong(&isNumber);
    if (!isNumber || most < 1)
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“--limit” takes a number from 1, not “%1”.")
                                .arg(parser.value(limit)),
                            "log"_L1);
    JsonOptions options;
    options.transcript = parser.isSet(transcript);
    const auto done =
        list(parser.value(store), queryOf(parser.positionalArguments()), most, parser.isSet(json), options);
    if (done)
        return Done;
    complain(done.error());
    return Failure;
}

} // namespace wirebell
