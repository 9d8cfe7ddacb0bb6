// SPDX-License-Identifier: MIT
#pragma once

#include "query/query.h"

#include <functional>

namespace wirebell {

/// What the index of words can say about a query.
struct WordQuery
{
    QByteArray match;               ///< for MATCH; empty where it can say nothing
    QList<QueryCondition> verified; ///< conditions that its answer does not settle
    /// It holds beginnings of words: FTS5 puts the places of all words that begin so together each time it is asked, before
    /// it gives the first. Without, exchanges come one after the other.
    bool comesAtOnce = false;
};

/// The words of the index that begin like this; nothing where they are too many, or not known.
using WordsBeginning = std::function<std::optional<QByteArrayList>(const QByteArray &beginning)>;

/// Where `words` knows the words that begin so, they stand in place of the beginning; the answer is good for the index as
/// it is then.
WordQuery wordQuery(const Query &query, const WordsBeginning &words = {});

} // namespace wirebell
