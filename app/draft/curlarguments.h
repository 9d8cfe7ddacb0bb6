// SPDX-License-Identifier: MIT
#pragma once

#include "draft/resolve.h"

#include <QList>
#include <QString>

namespace wirebell {

/// --resolve HOST:PORT:ADDRESS[,ADDRESS…]
struct FixedAddress
{
    QString host;
    quint16 port = 0;
    QStringList addresses;

    bool operator==(const FixedAddress &) const = default;
};

/// What curl's options say about one transfer besides the request itself.
struct CurlTransfer
{
    RequestDraft draft;
    QList<FixedAddress> fixedAddresses; ///< --resolve
    qint64 connectTimeout = 0; ///< --connect-timeout, milliseconds; 0: none
    qint64 maxTime = 0;        ///< -m, milliseconds; 0: none
    bool insecure = false;     ///< -k
    QString caFile;            ///< --cacert
    QByteArray userAgent;      ///< -A; empty: none is sent
    bool pathAsIs = false;     ///< --path-as-is
    QString output;            ///< -o; empty: standard output
    bool includeHead = false;  ///< -i
    bool headOnly = false;     ///< -I
    bool silent = false;       ///< -s
    bool verbose = false;      ///< -v
    bool failOnStatus = false; ///< -f
};

/// Reads the arguments of a curl command (without "curl" itself): one transfer a URL, globs such as [1-1000] expanded.
/// `userAgent` stands where -A is absent. Reads files that -d @file, -H @file and the like name; "-" is standard
/// input. Errors: InvalidOption (detail: the option as written), InvalidUrl, FileNotFound, FileNotReadable.
Result<QList<CurlTransfer>> readCurlArguments(const QList<QByteArray> &arguments, const QByteArray &userAgent);

/// Whether curl reads the word behind `word` as its value: "-H", "-sSo", "--cacert"; not "-XPOST" or "-v". For those
/// who look for options of their own among curl's.
bool takesNextWord(QByteArrayView word);

} // namespace wirebell
