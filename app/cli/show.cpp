// SPDX-License-Identifier: MIT
#include "cli/verbs.h"

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/namedrow.h"
#include "cli/showing.h"
#include "store/logreader.h"
#include "wire/reading.h"

#include <QCoreApplication>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

Result<void> show(const QString &store, const QString &id, const Showing &showing)
{
    const auto reader = LogReader::open(store);
    if (!reader)
        return std::unexpected(reader.error());
    const auto row = namedRow(**reader, id);
    if (!row)
        return std::unexpected(row.error());
    auto exchange = (*reader)->load(row->number);
    if (!exchange)
        return std::unexpected(exchange.error());
    if (const auto read = readTranscript(*exchange); !read)
        return read;
    std::optional<QUuid> pair;
    if (showing.show == Show::Json)
        if (const auto other = (*reader)->pairOf(*exchange); other && *other)
            pair = (*other)->id;
    Console console;
    if (const auto shown = showExchange(console, *exchange, pair, showing, row->annotation); !shown)
        return shown;
    return console.flush();
}

} // namespace

int showVerb(const QList<QByteArray> &words, const Profile &profile)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "wirebell-cli",
        "Shows one recorded exchange, by its number (#12 or 12) or its id. Raw is what went out, then what came in, "
        "with nothing between; sent and received are as seen from our own socket, so that a caught request is what was "
        "received."));
    const QCommandLineOption store(
        u"store"_s, QCoreApplication::translate("wirebell-cli", "The log's folder; the window's log where absent."),
        u"DIR"_s, profile.log());
    const QCommandLineOption what(u"show"_s, QCoreApplication::translate("wirebell-cli", "One of %1.").arg(showNames()),
                                  u"WHAT"_s, u"raw"_s);
    const QCommandLineOption side(u"side"_s, QCoreApplication::translate("wirebell-cli", "sent or received."),
                                  u"SIDE"_s);
    const QCommandLineOption transcript(
        u"transcript"_s,
        QCoreApplication::translate("wirebell-cli", "With json: every chunk with its time, as base64."));
    const QCommandLineOption bodyLimit(
        u"body-limit"_s,
        QCoreApplication::translate("wirebell-cli",
                                    "With json: bodies of more bytes are left out; “all” leaves none out."),
        u"N"_s, u"1048576"_s);
    parser.addOptions({store, what, side, transcript, bodyLimit});
    if (const auto status = parseWords(parser, words, u"show ID [--store DIR] [--show WHAT] [--side SIDE]"_s))
        return *status;

    if (parser.positionalArguments().size() != 1)
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“show” takes one number or id."), "show"_L1);
    Showing showing;
    if (const auto named = showNamed(parser.value(what).toUtf8()))
        showing.show = *named;
    else
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“--show” takes one of %1, not “%2”.")
                                .arg(showNames(), parser.value(what)),
                            "show"_L1);
    if (parser.isSet(side)) {
        if (const auto named = sideNamed(parser.value(side).toUtf8()))
            showing.side = *named;
        else
            return usageMistake(
                QCoreApplication::translate("wirebell-cli", "“--side” takes sent or received, not “%1”.")
                    .arg(parser.value(side)),
                "show"_L1);
    }
    showing.json.transcript = parser.isSet(transcript);
    if (const auto limit = bodyLimitNamed(parser.value(bodyLimit).toUtf8()))
        showing.json.bodyLimit = *limit;
    else
        return usageMistake(
            QCoreApplication::translate("wirebell-cli", "“--body-limit” takes a number or “all”, not “%1”.")
                .arg(parser.value(bodyLimit)),
            "show"_L1);

    const auto shown = show(parser.value(store), parser.positionalArguments().first(), showing);
    if (shown)
        return Done;
    complain(shown.error());
    return Failure;
}

} // namespace wirebell
