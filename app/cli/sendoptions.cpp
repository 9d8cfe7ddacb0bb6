// SPDX-License-Identifier: MIT
#include "cli/sendoptions.h"

#include "cli/arguments.h"
#include "cli/console.h"
#include "phrase/phrase.h"

#include <QCoreApplication>

#include <cstdio>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QString sendHelp()
{
    return QCoreApplication::translate("wirebell-cli",
        "Usage: wirebell-cli send [OPTION…] URL…\n"
        "\n"
        "Sends requests, one connection for all that go to one place, and prints the content of each answer.\n"
        "URLs may hold {a,b} and [1-1000]. Nothing is kept without --store.\n"
        "\n"
        "curl's options, with curl's meaning:\n"
        "  -X METHOD  -H FIELD  -d DATA  --data-raw DATA  --data-binary DATA  --json DATA  -F NAME=VALUE  -G  -I\n"
        "  -u USER:PASSWORD  -A AGENT  -e REFERER  -b COOKIE  -k  --cacert FILE  --http1.0  --http1.1\n"
        "  --connect-timeout SECONDS  -m SECONDS  --resolve HOST:PORT:ADDRESS  -o FILE  -i  -s  -v  -f\n"
        "Any other option of curl's is refused.\n"
        "\n"
        "Its own:\n"
        "  --show WHAT          one of %1, instead of the content\n"
        "  --as api|webhook     webhook: done is any 2xx, anything else is exit status 1\n"
        "  --store DIR          keep the exchanges in DIR's log\n"
        "  --transcript         with --show json: every chunk with its time, as base64\n"
        "  --body-limit N|all   with --show json: leave out bodies of more bytes (1048576)\n"
        "\n"
        "Exit status: 0 done, also with a 4xx or 5xx unless -f; 1 the exchange failed; 2 the words were off.\n")
        .arg(showNames());
}

/// The options that are not curl's. The last of each counts.
bool isOwn(QByteArrayView word)
{
    return word == "--show" || word == "--as" || word == "--store" || word == "--body-limit";
}

std::optional<int> readOwn(const QByteArray &option, const QByteArray &value, SendWords &read, Showing &showing)
{
    if (option == "--store") {
        read.store = QString::fromLocal8Bit(value);
        return std::nullopt;
    }
    if (option == "--as") {
        if (value != "api" && value != "webhook")
            return usageMistake(QCoreApplication::translate("wirebell-cli", "“--as” takes api or webhook, not “%1”.")
                                    .arg(QString::fromLocal8Bit(value)), "send"_L1);
        read.purpose = value == "webhook" ? Purpose::Webhook : Purpose::Api;
        return std::nullopt;
    }
    if (option == "--body-limit") {
        const auto limit = bodyLimitNamed(value);
        if (!limit)
            return usageMistake(QCoreApplication::translate("wirebell-cli",
                                                            "“--body-limit” takes a number or “all”, not “%1”.")
                                    .arg(QString::fromLocal8Bit(value)), "send"_L1);
        showing.json.bodyLimit = *limit;
        return std::nullopt;
    }
    const auto named = showNamed(value);
    if (!named)
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“--show” takes one of %1, not “%2”.")
                                .arg(showNames(), QString::fromLocal8Bit(value)), "send"_L1);
    showing.show = *named;
    read.showing = showing;
    return std::nullopt;
}

} // namespace

std::optional<int> readSendWords(const QList<QByteArray> &words, SendWords &read)
{
    QList<QByteArray> curlWords;
    Showing showing;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QByteArray &word = words.at(i);
        if (word == "--help") {
            const QByteArray help = sendHelp().toUtf8();
            std::fwrite(help.constData(), 1, size_t(help.size()), stdout);
            return Done;
        }
        if (word == "--transcript") {
            showing.json.transcript = true;
        } else if (isOwn(word)) {
            if (i + 1 == words.size())
                return usageMistake(QCoreApplication::translate("wirebell-cli", "“%1” needs a value.")
                                        .arg(QString::fromLatin1(word)), "send"_L1);
            if (const auto status = readOwn(word, words.at(++i), read, showing))
                return status;
        } else {
            curlWords.append(word);
            // The next word belongs to this option, whatever it looks like.
            if (takesNextWord(word) && i + 1 < words.size())
                curlWords.append(words.at(++i));
        }
    }
    if (read.showing)
        read.showing->json = showing.json;

    auto transfers = readCurlArguments(curlWords, "Wirebell/" WIREBELL_VERSION);
    if (!transfers) {
        complain(phrase(transfers.error()).text());
        return Usage;
    }
    if (transfers->isEmpty())
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“send” needs a URL."), "send"_L1);
    read.transfers = std::move(*transfers);
    for (CurlTransfer &transfer : read.transfers)
        transfer.draft.purpose = read.purpose;
    return std::nullopt;
}

} // namespace wirebell
