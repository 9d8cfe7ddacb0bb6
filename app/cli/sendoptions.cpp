// SPDX-License-Identifier: MIT
#include "cli/sendoptions.h"

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/secretlookup.h"
#include "collection/filesecrets.h"
#include "collection/requestfile.h"

#include <QCoreApplication>

#include <cstdio>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QString sendHelp()
{
    return QCoreApplication::translate(
               "wirebell-cli",
               "Usage: wirebell-cli send [OPTION…] URL… | --request FILE\n"
               "\n"
               "Sends requests, one connection for all that go to one place, and prints the content of each answer.\n"
               "URLs may hold {a,b} and [1-1000]. Nothing is kept without --store.\n"
               "\n"
               "curl's options, with curl's meaning:\n"
               "  -X METHOD  -H FIELD  -d DATA  --data-raw DATA  --data-binary DATA  --json DATA  -F NAME=VALUE  -G  "
               "-I\n"
               "  -u USER:PASSWORD  -A AGENT  -e REFERER  -b COOKIE  -k  --cacert FILE  --http1.0  --http1.1\n"
               "  --connect-timeout SECONDS  -m SECONDS  --resolve HOST:PORT:ADDRESS  -o FILE  -i  -s  -v  -f\n"
               "Any other option of curl's is refused.\n"
               "\n"
               "Its own:\n"
               "  --show WHAT          one of %1, instead of the content\n"
               "  --as api|webhook     webhook: done is any 2xx, anything else is exit status 1\n"
               "  --request FILE       send a saved request instead of a URL; its secret comes from the environment\n"
               "                       (WIREBELL_SECRET_ and its name), the system's keychain, or the terminal\n"
               "  --store DIR          keep the exchanges in DIR's log\n"
               "  --without-secrets    with --store: secrets are overwritten before anything is kept\n"
               "  --transcript         with --show json: every chunk with its time, as base64\n"
               "  --body-limit N|all   with --show json: leave out bodies of more bytes (1048576)\n"
               "\n"
               "Exit status: 0 done, also with a 4xx or 5xx unless -f; 1 the exchange failed; 2 the words were off.\n")
        .arg(showNames());
}

/// The options that are not curl's. The last of each counts.
bool isOwn(QByteArrayView word)
{
    return word == "--show" || word == "--as" || word == "--store" || word == "--body-limit" || word == "--request";
}

std::optional<int> readOwn(const QByteArray &option, const QByteArray &value, SendWords &read, Showing &showing,
                           QString &requestFile)
{
    if (option == "--store") {
        read.store = QString::fromLocal8Bit(value);
        return std::nullopt;
    }
    if (option == "--request") {
        requestFile = QString::fromLocal8Bit(value);
        return std::nullopt;
    }
    if (option == "--as") {
        if (value != "api" && value != "webhook")
            return usageMistake(QCoreApplication::translate("wirebell-cli", "“--as” takes api or webhook, not “%1”.")
                                    .arg(QString::fromLocal8Bit(value)),
                                "send"_L1);
        read.purpose = value == "webhook" ? Purpose::Webhook : Purpose::Api;
        return std::nullopt;
    }
    if (option == "--body-limit") {
        const auto limit = bodyLimitNamed(value);
        if (!limit)
            return usageMistake(
                QCoreApplication::translate("wirebell-cli", "“--body-limit” takes a number or “all”, not “%1”.")
                    .arg(QString::fromLocal8Bit(value)),
                "send"_L1);
        showing.json.bodyLimit = *limit;
        return std::nullopt;
    }
    const auto named = showNamed(value);
    if (!named)
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“--show” takes one of %1, not “%2”.")
                                .arg(showNames(), QString::fromLocal8Bit(value)),
                            "send"_L1);
    showing.show = *named;
    read.showing = showing;
    return std::nullopt;
}

constexpr auto agent = "Wirebell/" WIREBELL_VERSION;

std::optional<QByteArray> askPassword(const QByteArray &username)
{
    const auto password = lookUpPassword(QString::fromUtf8(username));
    return password ? std::optional(*password) : std::nullopt;
}

std::optional<int> readUrls(const QList<QByteArray> &curlWords, SendWords &read)
{
    auto transfers = readCurlArguments(curlWords, agent, askPassword);
    if (!transfers && transfers.error() == Error{ErrorKind::InvalidUrl, {}})
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“send” needs a URL."), "send"_L1);
    if (!transfers)
        return complained(transfers.error(), Usage);
    read.transfers = std::move(*transfers);
    return std::nullopt;
}

/// Takes the request from a file, and from curl's options what is about its sending.
std::optional<int> readRequest(const QString &path, QList<QByteArray> curlWords, SendWords &read)
{
    auto file = readRequestFile(path);
    if (!file)
        return complained(file.error(), Usage);
    DraftAuth &auth = file->draft.auth;
    for (const QString &name : secretNames(file->draft)) {
        const auto secret = lookUpSecret(name);
        if (!secret)
            return complained(secret.error(), Usage);
        if (name == auth.secretName)
            auth.secret = *secret;
        read.environment.set(name.toUtf8(), *secret);
    }
    // A URL that nobody asked for stands in for the file's, so that what the options would have changed shows.
    const QByteArray standIn = "http://localhost/";
    const auto plain = readCurlArguments({standIn}, agent);
    curlWords.append(standIn);
    auto transfers = readCurlArguments(curlWords, agent, askPassword);
    if (!transfers)
        return complained(transfers.error(), Usage);
    if (transfers->size() != 1 || transfers->first().draft != plain->first().draft ||
        transfers->first().userAgent != plain->first().userAgent)
        return usageMistake(
            QCoreApplication::translate(
                "wirebell-cli", "“--request” takes the whole request from its file: no URL or option may add to it."),
            "send"_L1);
    read.profile = OrderProfile::Typed;
    read.transfers = std::move(*transfers);
    read.transfers.first().draft = std::move(file->draft);
    return std::nullopt;
}

} // namespace

std::optional<int> readSendWords(const QList<QByteArray> &words, SendWords &read)
{
    QList<QByteArray> curlWords;
    Showing showing;
    QString requestFile;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QByteArray &word = words.at(i);
        if (word == "--help") {
            const QByteArray help = sendHelp().toUtf8();
            std::fwrite(help.constData(), 1, size_t(help.size()), stdout);
            return Done;
        }
        if (word == "--transcript") {
            showing.json.transcript = true;
        } else if (word == "--without-secrets") {
            read.withoutSecrets = true;
        } else if (isOwn(word)) {
            if (i + 1 == words.size())
                return usageMistake(
                    QCoreApplication::translate("wirebell-cli", "“%1” needs a value.").arg(QString::fromLatin1(word)),
                    "send"_L1);
            if (const auto status = readOwn(word, words.at(++i), read, showing, requestFile))
                return status;
        } else {
            curlWords.append(word);
            // The next word belongs to this option, whatever it looks like.
            if (takesNextWord(word) && i + 1 < words.size())
                curlWords.append(words.at(++i));
        }
    }
    if (read.withoutSecrets && read.store.isEmpty())
        return usageMistake(QCoreApplication::translate("wirebell-cli", "“%1” goes with “%2”.")
                                .arg(u"--without-secrets"_s, u"--store"_s),
                            "send"_L1);
    if (read.showing)
        read.showing->json = showing.json;

    const auto status = requestFile.isEmpty() ? readUrls(curlWords, read) : readRequest(requestFile, curlWords, read);
    for (CurlTransfer &transfer : read.transfers)
        transfer.draft.purpose = read.purpose.value_or(transfer.draft.purpose);
    return status;
}

} // namespace wirebell
