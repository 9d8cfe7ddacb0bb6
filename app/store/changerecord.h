// SPDX-License-Identifier: MIT
#pragma once

#include "http/transcript.h"
#include "store/annotation.h"
#include "store/record.h"

#include <QList>

#include <optional>
#include <string>

namespace wirebell {

// Records of what was done to exchanges that were kept before. Their facts are a JSON array, where those of requests and
// answers are an object: a program that knows only these finds no facts in them and passes them over.

/// What a record of a deletion holds: the exchanges that were deleted, and two numbers of the log, so that the latest
/// such record has what would be lost with the exchanges.
struct Deletion
{
    QList<QUuid> ids;
    qint64 lastNumber = 0; ///< the highest number given so far
    qint64 dropped = 0;    ///< how many exchanges a keep policy has dropped so far
};

/// A record of an exchange's annotation. It replaces the ones made before, and takes back deletions made before.
std::string noteRecord(const QUuid &id, qint64 number, qint64 madeAt, const Annotation &annotation);
/// Nothing where the facts are not an annotation's. Words of a later version count as none.
std::optional<Annotation> readNote(const Record &record);

std::string deletionRecord(const Deletion &deletion, qint64 madeAt);
std::optional<Deletion> readDeletion(const Record &record);

/// A piece of a direction's bytes, for a hand-over.
std::string pieceRecord(const QUuid &id, qint64 number, Direction direction, const QByteArray &bytes);

/// A header of `length` bytes of a segment that hold nothing any more; `length` counts the header.
QByteArray voidHeader(qint64 length);

/// Labels as the index holds them, each between two line feeds, so that one can be looked for; and back.
QString joinedLabels(const QStringList &labels);
QStringList splitLabels(const QString &joined);

} // namespace wirebell
