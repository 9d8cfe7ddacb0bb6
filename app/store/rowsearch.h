// SPDX-License-Identifier: MIT
#pragma once

#include "store/exchangeloader.h"
#include "store/numberset.h"
#include "store/pairlookup.h"
#include "store/rowfilter.h"
#include "store/textindex.h"
#include "store/wordquery.h"

#include <QDeadlineTimer>

namespace wirebell {

/// What a search reads. All must outlive it.
struct SearchedLog
{
    const StorePaths &paths;
    const Database &index;
    ExchangeLoader &loader;
    PairLookup &pairs;
};

/// The exchanges that a query matches, found newest first in slices of bounded time, and kept up to date. What the index
/// of words can narrow comes from there; what it has not reached yet is looked at row by row, and byte by byte where
/// rows do not settle it.
class RowSearch
{
public:
    /// Exchanges below `before` alone (0: all).
    RowSearch(const SearchedLog &log, const Query &query, qint64 before = 0);

    const Query &query() const { return m_query; }

    // Errors of both: as Database::lastReadingError().

    /// Takes in what changed in the log. Call it first, and whenever PRAGMA data_version differs.
    Result<void> refresh();
    /// Searches until all is found, `wanted` are, or the time is over, which lets some exchanges be looked at in any case.
    Result<void> advance(qint64 wanted, const QDeadlineTimer &until);

    bool isComplete() const { return m_gaps.empty(); }
    const NumberSet &found() const { return m_found; }
    /// How many of them are not above the highest number there was when the search began: these come from the newest to
    /// the oldest.
    qint64 older() const { return m_older; }
    /// Changes when the search began anew.
    qint64 begun() const { return m_begun; }

private:
    struct Gap
    {
        qint64 first = 0;
        qint64 last = 0;
        QList<qint64> candidates = {}; ///< by words, highest first
        qsizetype next = 0;            ///< of them
        bool hasAll = false;           ///< there are none below them
    };
    struct Row
    {
        qint64 number = 0;
        bool isMet = false;
        bool hasEnded = false;
        std::optional<PairLookup::End> end;
    };
    /// Whether rows alone do not tell, so that each takes long.
    bool readsEach() const { return !m_bytes.isEmpty() || m_asksForPairs; }
    Row rowFrom(const Statement &statement) const;
    void beginAnew(qint64 bottom, qint64 top);
    Result<void> readReach();
    Result<void> look(const Row &row, const QList<QueryCondition> &bytes);
    Result<void> lookAgain(qint64 number);
    Result<bool> isMet(const Row &row, const QList<QueryCondition> &bytes);
    Result<void> scan(Gap &gap, qint64 from, const QDeadlineTimer &until);
    Result<void> searchWords(Gap &gap, const QDeadlineTimer &until);
    bool fetchCandidates(Gap &gap, const QDeadlineTimer &until);
    void add(qint64 number);
    void remove(qint64 number);

    const SearchedLog m_log;
    const Query m_query;
    const qint64 m_before;
    WordQuery m_words;
    RowFilter m_filter;     // of all conditions
    RowFilter m_restFilter; // of those that the words do not settle
    QList<QueryCondition> m_bytes;     // all that rows do not settle
    QList<QueryCondition> m_restBytes; // of the rest
    bool m_asksForPairs = false;
    Statement m_scan;
    Statement m_one;
    Statement m_rest;
    std::optional<TextIndex> m_text;
    Statement m_candidates;
    qint64 m_reach = 0;
    qint64 m_wantedCandidates = 0;
    bool m_readsNewest = true; // one by one, before words that come at once are asked for

    NumberSet m_found;
    std::vector<Gap> m_gaps; // not looked at yet, the newest last
    QList<qint64> m_open;    // looked at before they ended
    qint64 m_top = 0;
    qint64 m_anchor = 0;
    qint64 m_older = 0;
    qint64 m_begun = 0;
    qint64 m_removals = 0;
    qint64 m_event = 0;
    bool m_isFresh = true;
};

} // namespace wirebell
