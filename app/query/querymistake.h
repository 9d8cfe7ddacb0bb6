// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace wirebell {

/// What is wrong with a word of a query.
enum class QueryMistakeKind : quint8 {
    UnknownKey,    ///< `text` before the colon is no key
    MissingValue,  ///< nothing stands behind the colon, where something must
    UnknownName,   ///< `text` is none of the names that `key` takes: flags, marks, errors, faults
    BadStatus,     ///< `text` is no status, class or range
    BadAmount,     ///< `text` is no size or time
    BadMoment,     ///< `text` is no date or time of day
    BadMethod,     ///< `text` holds what no method does
    OpenQuote,     ///< a quotation mark without its partner
    NoSide,        ///< `key` knows no "request." or "response."
    OnlyExpected,  ///< `text` can be expected, not searched for: a JSONPath
    NotExpected,   ///< `text` is known of a log only, not of an exchange by itself
};

/// A word that is no condition, and where it stands.
struct QueryMistake
{
    QueryMistakeKind kind = QueryMistakeKind::UnknownKey;
    qsizetype at = 0;     ///< the word's place in what was typed, UTF-16 units
    qsizetype length = 0;
    QString key = {};     ///< the key as it was typed
    QString text = {};    ///< what is wrong
    QString nearest = {}; ///< what may be meant; empty where nothing is near

    bool operator==(const QueryMistake &) const = default;
};

} // namespace wirebell
