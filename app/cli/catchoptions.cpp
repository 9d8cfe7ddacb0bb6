// SPDX-License-Identifier: MIT
#include "cli/catchoptions.h"

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/endpointoptions.h"
#include "cli/tlsoptions.h"

#include <QCoreApplication>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// Endpoints that have a port of their own listen on the host of the others, where they say none. The port for all is
/// left out where nobody asked for it and each has its own.
void place(QList<EndpointConfig> &endpoints, bool wasAsked, std::optional<ListenPlace> &common)
{
    for (EndpointConfig &each : endpoints) {
        if (each.listen && each.listen->host.isEmpty())
            each.listen->host = common->host;
        if (common->port != 0 && each.listen == common)
            each.listen.reset();
    }
    const auto hasOwn = [](const EndpointConfig &each) { return each.listen.has_value(); };
    if (!wasAsked && !endpoints.isEmpty() && std::ranges::all_of(endpoints, hasOwn))
        common.reset();
}

} // namespace

std::optional<int> readCatchOptions(const QList<QByteArray> &words, CatchOptions &options)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "wirebell-cli",
        "Listens on this machine, records every request byte for byte, and only then answers it. The first line of "
        "output is the address (with --raw on standard error), one more follows for each endpoint with a port of its own, "
        "then one line an exchange. SIGINT and SIGTERM end it in "
        "order. Exact bytes are kept, secrets included: the log's folder is readable by you only."));
    const QCommandLineOption listen(
        u"listen"_s,
        QCoreApplication::translate("wirebell-cli",
                                    "Where to listen: localhost is 127.0.0.1 and ::1; port 0 is any free one. Endpoints of a "
                                    "file may have a port of their own."),
        u"HOST:PORT"_s, u"localhost:9000"_s);
    const QCommandLineOption store(
        u"store"_s,
        QCoreApplication::translate("wirebell-cli", "Keep the log in DIR; without it the log ends with the catcher."),
        u"DIR"_s);
    const QCommandLineOption count(u"count"_s, QCoreApplication::translate("wirebell-cli", "Stop after N exchanges."),
                                   u"N"_s);
    const QCommandLineOption expect(
        u"expect"_s,
        QCoreApplication::translate("wirebell-cli",
                                    "Each exchange must meet FILTER, else the end is status 1: method:POST "
                                    "status:200 field:x-id=7 body:refund body:$.type=invoice.paid; see log --help. May "
                                    "be given more than once."),
        u"FILTER"_s);
    const QCommandLineOption timeout(
        u"timeout"_s,
        QCoreApplication::translate("wirebell-cli",
                                    "With --count: end with status 1 where so many have not come after SECONDS."),
        u"SECONDS"_s);
    const QCommandLineOption maxBody(
        u"max-body"_s,
        QCoreApplication::translate("wirebell-cli", "Answer 413 to a request with a body of more bytes."), u"BYTES"_s);
    const QCommandLineOption tls(
        u"tls"_s, QCoreApplication::translate("wirebell-cli", "The same port takes TLS as well as plain HTTP."));
    const QCommandLineOption http2(
        u"http2"_s,
        QCoreApplication::translate("wirebell-cli",
                                    "Offer HTTP/2: to TLS clients by ALPN, to plain ones that ask for h2c. Who begins "
                                    "with HTTP/2 unasked on a plain connection is understood without it, too."));
    const QCommandLineOption authority(
        u"authority"_s,
        QCoreApplication::translate("wirebell-cli",
                                    "With --tls: write the certificate that clients must trust to FILE. Its key stays in "
                                    "the system's keychain; where there is none, it is made anew each time."),
        u"FILE"_s);
    const QCommandLineOption clientCertificate(
        u"client-certificate"_s,
        QCoreApplication::translate("wirebell-cli",
                                    "With --tls: “asked” or “required”, and behind “:” a PEM file of the authorities "
                                    "that must vouch for it."),
        u"HOW[:FILE]"_s);
    const QCommandLineOption json(u"json"_s, QCoreApplication::translate("wirebell-cli", "One JSON object a line."));
    const QCommandLineOption raw(
        u"raw"_s,
        QCoreApplication::translate("wirebell-cli", "The exact bytes of each request, nothing between them."));
    const QCommandLineOption quiet(QStringList{u"q"_s, u"quiet"_s},
                                   QCoreApplication::translate("wirebell-cli", "Print the address only."));
    const QCommandLineOption sync(
        u"sync"_s,
        QCoreApplication::translate("wirebell-cli",
                                    "normal survives the end of the program, full a power cut as well."),
        u"HOW"_s, u"normal"_s);
    const QCommandLineOption keep(
        u"keep"_s,
        QCoreApplication::translate(
            "wirebell-cli",
            "Keep so many exchanges (1000), for so long (7d; s, m, h, w), or in so many bytes (500M; K, G, T), several "
            "with commas, or all; the oldest go first, pinned ones stay. Unless told, 10 GiB or a tenth of the free disk."),
        u"HOW MUCH"_s);
    const QCommandLineOption withoutSecrets(
        u"without-secrets"_s,
        QCoreApplication::translate("wirebell-cli",
                                    "Overwrite secrets with “*” before anything is kept: the values of fields, query keys "
                                    "and form keys that are known for them."));
    const QCommandLineOption transcript(
        u"transcript"_s,
        QCoreApplication::translate("wirebell-cli", "With --json: every chunk with its time, as base64."));
    const QCommandLineOption bodyLimit(
        u"body-limit"_s,
        QCoreApplication::translate("wirebell-cli",
                                    "With --json: bodies of more bytes are left out; “all” leaves none out."),
        u"N"_s, u"1048576"_s);
    const EndpointOptions endpoints;
    parser.addOption(listen);
    endpoints.addTo(parser);
    parser.addOptions({store, count, expect, timeout, maxBody, tls, http2, authority, clientCertificate, json, raw, quiet, sync, keep, withoutSecrets, transcript,
                       bodyLimit});
    if (const auto status = parseWords(
            parser, words,
            u"catch [--listen HOST:PORT] [--rules FILE] [--store DIR] [--count N] [--json | --raw]"_s))
        return status;

    const auto mistake = [&parser](const char *text, const QCommandLineOption &option) {
        return usageMistake(QCoreApplication::translate("wirebell-cli", text).arg(parser.value(option)), "catch"_L1);
    };
    if (!parser.positionalArguments().isEmpty())
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“catch” takes no word “%1”.")
                                .arg(parser.positionalArguments().first()),
                            "catch"_L1);
    if (parser.isSet(json) && parser.isSet(raw))
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“--json” and “--raw” exclude each other."),
                            "catch"_L1);
    options.listen = ListenPlace::read(parser.value(listen));
    if (!options.listen)
        return mistake(
            QT_TRANSLATE_NOOP("wirebell-cli", "“--listen” takes HOST:PORT with a port from 0 to 65535, not “%1”."),
            listen);
    if (parser.isSet(count)) {
        bool isNumber = false;
        options.count = parser.value(count).toLongLong(&isNumber);
        if (!isNumber || options.count < 1)
            return mistake(QT_TRANSLATE_NOOP("wirebell-cli", "“--count” takes a number from 1, not “%1”."), count);
    }
    if (parser.isSet(timeout)) {
        bool isNumber = false;
        options.timeLimit = qint64(parser.value(timeout).toDouble(&isNumber) * 1000);
        if (!isNumber || options.timeLimit < 1 || options.count == 0)
            return mistake(QT_TRANSLATE_NOOP("wirebell-cli",
                                             "“--timeout” takes seconds, goes with “--count”, and not with “%1”."),
                           timeout);
    }
    if (parser.isSet(maxBody)) {
        bool isNumber = false;
        options.limits.request.content = parser.value(maxBody).toLongLong(&isNumber);
        if (!isNumber || options.limits.request.content < 0)
            return mistake(QT_TRANSLATE_NOOP("wirebell-cli", "“--max-body” takes a number of bytes, not “%1”."),
                           maxBody);
    }
    if (parser.value(sync) == "full"_L1)
        options.sync = Sync::Full;
    else if (parser.value(sync) != "normal"_L1)
        return mistake(QT_TRANSLATE_NOOP("wirebell-cli", "“--sync” takes normal or full, not “%1”."), sync);
    options.withoutSecrets = parser.isSet(withoutSecrets);
    if (parser.isSet(keep)) {
        const auto policy = KeepPolicy::parse(parser.value(keep));
        if (!policy)
            return mistake(QT_TRANSLATE_NOOP("wirebell-cli", "“--keep” takes the likes of 1000, 7d, 500M or all, not “%1”."),
                           keep);
        options.keep = *policy;
    }
    const auto limit = bodyLimitNamed(parser.value(bodyLimit).toUtf8());
    if (!limit)
        return mistake(QT_TRANSLATE_NOOP("wirebell-cli", "“--body-limit” takes a number or “all”, not “%1”."),
                       bodyLimit);
    options.json.bodyLimit = *limit;
    options.json.transcript = parser.isSet(transcript);
    options.output = parser.isSet(json)  ? CatchOptions::Json
                     : parser.isSet(raw) ? CatchOptions::Raw
                                         : CatchOptions::Lines;
    options.quiet = parser.isSet(quiet);
    options.store = parser.value(store);
    options.http2 = parser.isSet(http2);
    if (!parser.isSet(tls) && (parser.isSet(authority) || parser.isSet(clientCertificate)))
        return usageMistake(
            QCoreApplication::translate("wirebell-cli", "“--authority” and “--client-certificate” go with “--tls”."),
            "catch"_L1);
    if (parser.isSet(tls)) {
        auto read = tlsOptions(parser.value(authority), parser.value(clientCertificate));
        if (!read)
            return usageMistake(read.error(), "catch"_L1);
        options.tls = *std::move(read);
    }
    auto expectation = Expectation::read(parser.values(expect));
    if (!expectation)
        return usageMistake(expectation.error(), "catch"_L1);
    options.expectation = *std::move(expectation);
    auto asked = endpoints.read(parser);
    if (!asked)
        return usageMistake(asked.error(), "catch"_L1);
    options.endpoints = *std::move(asked);
    if (options.listen->host.isEmpty())
        options.listen->host = CatchOptions().listen->host;
    place(options.endpoints, parser.isSet(listen), options.listen);
    return std::nullopt;
}

} // namespace wirebell
