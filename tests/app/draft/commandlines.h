// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

namespace wirebell {

/// A line of a file of command lines: "what it is about | WORDS", or with a column more between the two.
struct CommandLine
{
    QByteArray about;
    QByteArray expected; ///< the middle column; empty where there is none
    QByteArray text;     ///< the words, not yet split
};

/// The lines of a file, without empty ones and comments. Ends the program where it cannot be read.
QList<CommandLine> readCommandLines(const QString &path, int columns);

/// The words of a line as a POSIX shell would see them: '…', "…", $'…' and the backslash. Each {key} of `values` is
/// replaced first.
QList<QByteArray> splitWords(QByteArray text, const QHash<QByteArray, QByteArray> &values);

} // namespace wirebell
