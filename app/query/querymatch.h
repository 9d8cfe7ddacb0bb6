// SPDX-License-Identifier: MIT
#pragma once

#include "query/query.h"

#include <functional>

namespace wirebell {

/// What this room needs to have read for it.
struct QueryReaders
{
    /// The first `most` bytes of a message's content, after transfer coding; `direction` is Exchange::requestBytes() or
    /// responseBytes(). What can't be read is empty.
    std::function<QByteArray(const Message &message, const std::shared_ptr<const ByteSource> &direction, qint64 most)>
        content;
    /// What a JSONPath finds in a content; texts without quotes. May be empty where no query holds one.
    std::function<QStringList(const QString &path, const QByteArray &content)> jsonPath = {};
};

/// A condition that an exchange does not meet, and what it has in that place: the status, the values of the field, what
/// the path finds. `found` is empty where there is nothing, and for keys that look for a part of a larger text.
struct QueryMismatch
{
    QueryCondition condition;
    QStringList found;

    bool operator==(const QueryMismatch &) const = default;
};

/// The conditions that the exchange does not meet, in the query's order; none: it matches. It must have been read
/// (readTranscript()). What only a log knows (Paired, Label, Note, Pinned, Colour) is met by none. Any thread.
QList<QueryMismatch> mismatches(const Query &query, const Exchange &exchange, const QueryReaders &readers);
bool matches(const Query &query, const Exchange &exchange, const QueryReaders &readers);
bool matches(const QueryCondition &condition, const Exchange &exchange, const QueryReaders &readers);

} // namespace wirebell
