// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace wirebell {

/// --resolve HOST:PORT:ADDRESS[,ADDRESS…]
struct FixedAddress
{
    QString host = {};          ///< in lower case, IDNA-encoded, without brackets
    quint16 port = 0;
    QStringList addresses = {}; ///< IPv4 or IPv6, without brackets

    bool operator==(const FixedAddress &) const = default;
};

/// What curl's options say about one transfer besides the request itself.
struct CurlTransfer
{
    RequestDraft draft = {};
    QList<FixedAddress> fixedAddresses = {}; ///< --resolve
    qint64 connectTimeout = 0;               ///< --connect-timeout, milliseconds; 0: none
    qint64 maxTime = 0;                      ///< -m, milliseconds; 0: none
    bool insecure = false;                   ///< -k
    QString caFile = {};                     ///< --cacert
    QByteArray userAgent = {};               ///< -A; empty: none is sent
    bool pathAsIs = false;                   ///< --path-as-is
    QString output = {};                     ///< -o; empty: standard output
    bool includeHead = false;                ///< -i
    bool headOnly = false;                   ///< -I
    bool silent = false;                     ///< -s
    bool showError = false;                  ///< -S: errors are told in spite of -s
    bool verbose = false;                    ///< -v
    bool failOnStatus = false;               ///< -f
};

/// Asks for the password of a user; nothing where nobody can be asked.
using AskPassword = std::function<std::optional<QByteArray>(const QByteArray &username)>;

/// Reads the arguments of a curl command (without "curl" itself) as curl 8.14 does: one transfer a URL, globs such as
/// [1-1000] expanded, the options applied to each. What is not supported is refused, never ignored.
///
/// `userAgent` stands where -A is absent. `askPassword` is called for a -u without a colon. Reads files that -d @file,
/// -H @file and the like name; "-" is standard input. The drafts are literal, their {{braces}} mean nothing, and give
/// curl's bytes when resolved with OrderProfile::Curl and the transfer's userAgent and pathAsIs.
///
/// Errors: InvalidOption (detail: the option as written, with its value where that is at fault), InvalidUrl (detail:
/// the URL; empty where there is none), FileNotFound, FileNotReadable.
Result<QList<CurlTransfer>> readCurlArguments(const QList<QByteArray> &arguments, const QByteArray &userAgent,
                                              const AskPassword &askPassword = {});

/// Whether curl reads the word behind `word` as its value: "-H", "-sSo", "--cacert"; not "-XPOST" or "-v". For those
/// who look for options of their own among curl's.
bool takesNextWord(QByteArrayView word);

} // namespace wirebell
