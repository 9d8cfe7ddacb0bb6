// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QCommandLineParser>
#include <QList>
#include <QString>

#include <optional>

namespace wirebell {

/// How a verb ends (README: "Exit status").
enum ExitStatus : int {
    Done = 0,
    Failure = 1, ///< the exchange failed, or what was asserted is not so
    Usage = 2,   ///< the words were off
};

/// Parses a verb's words with `parser` and deals with `--help` and mistakes. Gives the status to end with, or nothing
/// where the verb goes on. `usage` is the line behind "Usage:".
std::optional<int> parseWords(QCommandLineParser &parser, const QList<QByteArray> &words, const QString &usage);

/// Prints the sentence about `error`; gives `status`.
int complained(const Error &error, ExitStatus status);

/// Prints a usage mistake and where help is; gives Usage.
int usageMistake(const QString &sentence, QLatin1StringView verb);

} // namespace wirebell
