// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <QString>

#include <limits>
#include <optional>

namespace wirebell {

/// What a condition asks about.
enum class QueryKey : quint8 {
    Place,    ///< `value` is part of the target or of Exchange::url, without case: words without a key
    Method,   ///< equal without case
    Status,   ///< of the final response, within the bounds
    Field,    ///< a field line `name`, with `value` equal without case
    Body,     ///< `value` in a content, as TextNeedle finds it
    JsonPath, ///< what JSONPath `name` finds in a content; one of it is `value`
    Anywhere, ///< `value` in a start line, a field line or a content, as TextNeedle finds it
    Target,   ///< `value` is part of the target, without case
    Url,      ///< `value` is part of Exchange::url, of the target where that is empty; without case
    Host,     ///< the host is `value` or below it ("example.com" has "api.example.com"), without case
    Endpoint, ///< equal without case
    Rule,     ///< equal without case
    Flag,     ///< name(Flag)
    Mark,     ///< name(MarkKind)
    Error,    ///< name(ErrorKind)
    Fault,    ///< name(FaultKind)
    Size,     ///< bytes on the wire of a side, within the bounds
    Time,     ///< Timing::total() of what has ended, nanoseconds within the bounds
    Moment,   ///< Exchange::startedAt within the bounds
    Sent,
    Caught,
    Failed,   ///< State::Failed
    Paired,   ///< its other end stands in the same log
    Label,    ///< equal without case
    Note,     ///< `value` is part of its note, without case
    Pinned,
    Colour,   ///< that colour; a row of colourNames
    Tls,      ///< over TLS
};

/// Where a condition looks.
enum class QuerySide : quint8 { Either, Request, Response };

/// One word of a query. Members that its key does not speak of stay as they are here.
struct QueryCondition
{
    QueryKey key = QueryKey::Place;
    bool negated = false;
    QuerySide side = QuerySide::Either; ///< Field, Body, JsonPath, Anywhere, Mark, Size
    QString name = {};                  ///< Field, JsonPath
    std::optional<QString> value = {};  ///< absent: anything, as long as there is one
    qint64 least = std::numeric_limits<qint64>::min(); ///< Status, Size, Time, Moment
    qint64 most = std::numeric_limits<qint64>::max();
    QString word = {}; ///< as it was typed

    bool isWithin(qint64 number) const { return number >= least && number <= most; }
    bool operator==(const QueryCondition &) const = default;
};

/// Which exchanges: those that meet every condition.
struct Query
{
    QList<QueryCondition> conditions = {};

    /// All exchanges of one role.
    static Query of(Role role);
    /// Those whose target or URL holds `text` as it stands.
    static Query place(const QString &text);

    bool isEmpty() const { return conditions.isEmpty(); }
    /// Whether all that match are of this role.
    bool isOf(Role role) const;
    /// What both match.
    Query operator+(const Query &other) const { return {conditions + other.conditions}; }
    bool operator==(const Query &) const = default;
};

/// The key's word: "field"; of Sent, Caught, Failed, Paired, Pinned and Tls it stands alone. Of Moment it is "after",
/// of JsonPath "body", of Place empty. Static storage.
QLatin1StringView name(QueryKey key);

} // namespace wirebell
