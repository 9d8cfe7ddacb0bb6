// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "wire/machine.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace wirebell {

/// A piece of a conversation: bytes of one side, or the end of its direction.
struct CaseStep
{
    enum Kind { Bytes, End, BreakOff };

    Side side = Side::Request;
    Kind kind = Bytes;
    QByteArray bytes;
};

/// One conversation and what a Machine has to say about it. tests/data/wire/README.md describes the files.
struct WireCase
{
    enum Opinion {
        NotAsked, ///< not valid by the RFC
        Agrees,   ///< valid, and llhttp reads it the same way
        Refuses,  ///< valid, but llhttp does not read it
    };

    QByteArray topic; ///< the file's name
    QByteArray name;
    Opinion llhttp = NotAsked;
    Limits requestLimits;
    Limits responseLimits = Limits::forResponses();
    QList<CaseStep> steps;
    QByteArray expected; ///< the facts, one a line
    QByteArray head;     ///< the case's lines before its facts, as they stand in the file

    QByteArray title() const { return topic + ": " + name; }
    QByteArray bytesOf(Side side) const;
};

/// The cases of a file. Error: FileMalformed; detail: the line and what is wrong with it.
Result<QList<WireCase>> readCases(const QByteArray &text);
/// The file's text with these cases.
QByteArray writeCases(const QList<WireCase> &cases);
/// The cases of all files of tests/data/wire. A file that can't be read ends the program.
QList<WireCase> allCases();

/// Bytes as text of one line: \r \n \t \\ \" \xNN for what is not printable ASCII.
QByteArray escaped(QByteArrayView bytes);

} // namespace wirebell
