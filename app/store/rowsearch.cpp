// SPDX-License-Identifier: MIT
#include "store/rowsearch.h"

#include "wire/reading.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>

namespace wirebell {

namespace {

enum Column { Number, IsMet, StateOf, RoleOf, ConnectionOf, Started, Ended };

constexpr qint64 slice = 4096; // rows
constexpr int rowsApart = 64;  // between two looks at the clock, where no bytes are read
constexpr qint64 fewCandidates = 512;
constexpr qint64 mostCandidates = qint64(1) << 18;
// The other end of an exchange comes soon or not at all.
constexpr qint64 pairedWithin = 1000;

Statement rows(const Database &index, const RowFilter &filter, const QByteArray &where)
{
    // The table of notes is only joined where it is asked for: the others have no use for it.
    const QByteArray notes = filter.looksAtNotes() ? "LEFT JOIN note USING (number) " : "";
    Statement statement =
        index.prepare("SELECT number, " + filter.condition() + ", state, role, connection, started, ended FROM exchange "
                      "LEFT JOIN answer USING (number) " + notes + "WHERE " + where);
    filter.bind(statement);
    return statement;
}

QList<QueryCondition> unsettled(const QList<QueryCondition> &conditions)
{
    QList<QueryCondition> list;
    std::ranges::copy_if(conditions, std::back_inserter(list), [](const QueryCondition &condition) {
        return condition.key != QueryKey::Paired && !RowFilter::settles(condition);
    });
    return list;
}

} // namespace

RowSearch::RowSearch(const SearchedLog &log, const Query &query, qint64 before)
    : m_log(log)
    , m_query(query)
    , m_before(before > 0 ? before : std::numeric_limits<qint64>::max())
    , m_words(wordQuery(query))
    , m_filter(log.index)
    , m_restFilter(log.index)
    , m_bytes(unsettled(query.conditions))
    , m_restBytes(unsettled(m_words.verified))
{
    m_filter.set(query.conditions);
    m_restFilter.set(m_words.verified);
    m_asksForPairs = std::ranges::any_of(
        query.conditions, [](const QueryCondition &condition) { return condition.key == QueryKey::Paired; });
    m_scan = rows(log.index, m_filter, "number BETWEEN ?1 AND ?2 ORDER BY number DESC LIMIT ?3");
    m_one = rows(log.index, m_filter, "number = ?1");
    m_rest = rows(log.index, m_restFilter, "number = ?1");
}

Result<void> RowSearch::refresh()
{
    if (!m_scan.isValid() || !m_one.isValid() || !m_rest.isValid())
        return std::unexpected(m_log.index.lastReadingError());
    Statement facts = m_log.index.prepare(
        "SELECT (SELECT max(number) FROM exchange), "
        "(SELECT sum(value) FROM fact WHERE name IN ('removals', 'gaps')), "
        "(SELECT value FROM fact WHERE name = 'event')");
    if (facts.step() != SQLITE_ROW)
        return std::unexpected(m_log.index.lastReadingError());
    const qint64 top = qMin(facts.integer(0), m_before - 1);
    const qint64 removals = facts.integer(1);
    const qint64 event = facts.integer(2);
    facts.reset();
    const bool hasChanged = removals != m_removals || (event != m_event && m_filter.looksAtNotes()) || top < m_top;
    m_removals = removals;
    m_event = event;
    if (const auto read = readReach(); !read)
        return read;
    if (std::exchange(m_isFresh, false) || hasChanged) {
        beginAnew(top);
    } else if (top > m_top) {
        m_gaps.push_back({m_asksForPairs ? qMax(qint64(1), m_top - pairedWithin) : m_top + 1, top});
        m_top = top;
    }
    for (const qint64 number : std::exchange(m_open, {}))
        if (const auto looked = lookAgain(number); !looked)
            return looked;
    return {};
}

void RowSearch::beginAnew(qint64 top)
{
    m_found.clear();
    m_older = 0;
    m_anchor = top;
    m_top = top;
    m_begun = m_begun + 1;
    m_gaps.clear();
    m_wantedCandidates = fewCandidates;
    if (top > 0)
        m_gaps.push_back({1, top});
}

// Exchanges that wait for their end are not among the index' words, wherever they stand.
Result<void> RowSearch::readReach()
{
    m_reach = 0;
    if (m_words.match.isEmpty())
        return {};
    if (!m_text) {
        auto text = TextIndex::open(m_log.paths, m_log.index, TextIndex::Access::Read);
        if (!text)
            return {};
        m_text = std::move(*text);
        m_candidates = m_text->database().prepare("SELECT rowid FROM text WHERE text MATCH ?1 AND rowid BETWEEN ?2 AND ?3 "
                                                  "ORDER BY rowid DESC LIMIT ?4");
    }
    const auto reach = m_text->reach();
    if (!reach || !m_candidates.isValid()) {
        m_candidates = {};
        m_text.reset();
        return {};
    }
    m_reach = reach->number;
    for (const qint64 number : reach->waiting)
        if (number < m_before && !m_open.contains(number))
            m_open.append(number);
    return {};
}

Result<void> RowSearch::advance(qint64 wanted, const QDeadlineTimer &until)
{
    while (!m_gaps.empty() && m_found.count() < wanted) {
        Gap &gap = m_gaps.back();
        const bool byWords = m_reach >= gap.last;
        const auto done = byWords ? searchWords(gap, until) : scan(gap, qMax(gap.first, m_reach + 1), until);
        if (!done)
            return done;
        if (gap.last < gap.first)
            m_gaps.pop_back();
        if (until.hasExpired())
            break;
    }
    return {};
}

RowSearch::Row RowSearch::rowFrom(const Statement &statement) const
{
    Row row{.number = statement.integer(Number), .isMet = statement.integer(IsMet) != 0,
            .hasEnded = !statement.isNull(StateOf), .end = {}};
    if (m_asksForPairs && !statement.isNull(ConnectionOf))
        row.end = PairLookup::End{.role = Role(statement.integer(RoleOf)),
                                  .connection = statement.integer(ConnectionOf),
                                  .startedAt = statement.integer(Started),
                                  .endedAt = statement.isNull(Ended) ? std::nullopt
                                                                     : std::optional(statement.integer(Ended))};
    return row;
}

Result<bool> RowSearch::isMet(const Row &row, const QList<QueryCondition> &bytes)
{
    if (!row.isMet)
        return false;
    if (m_asksForPairs) {
        const bool isPaired = row.end && m_log.pairs.partner(*row.end);
        for (const QueryCondition &condition : m_query.conditions)
            if (condition.key == QueryKey::Paired && isPaired == condition.negated)
                return false;
    }
    if (bytes.isEmpty())
        return true;
    auto exchange = m_log.loader.load(row.number);
    if (!exchange && exchange.error().kind == ErrorKind::StoreBusy)
        return std::unexpected(exchange.error());
    if (!exchange || !readTranscript(*exchange))
        return false; // its bytes are lost
    return std::ranges::all_of(bytes, [&](const QueryCondition &condition) {
        return matches(condition, *exchange, contentReaders());
    });
}

Result<void> RowSearch::look(const Row &row, const QList<QueryCondition> &bytes)
{
    const auto met = isMet(row, bytes);
    if (!met)
        return std::unexpected(met.error());
    if (*met)
        add(row.number);
    else
        remove(row.number);
    return {};
}

Result<void> RowSearch::lookAgain(qint64 number)
{
    m_one.bind(1, number);
    const int code = m_one.step();
    const Row row = code == SQLITE_ROW ? rowFrom(m_one) : Row();
    const Error error = m_log.index.lastReadingError();
    m_one.reset();
    if (code == SQLITE_DONE) {
        remove(number);
        return {};
    }
    if (code != SQLITE_ROW)
        return std::unexpected(error);
    if (!row.hasEnded)
        m_open.append(number);
    return look(row, m_bytes);
}

Result<void> RowSearch::scan(Gap &gap, qint64 from, const QDeadlineTimer &until)
{
    m_scan.bind(1, from);
    m_scan.bind(2, gap.last);
    m_scan.bind(3, slice);
    qint64 seen = 0;
    int code = SQLITE_DONE;
    Result<void> looked;
    while (looked && (code = m_scan.step()) == SQLITE_ROW) {
        const Row row = rowFrom(m_scan);
        if (!row.hasEnded)
            m_open.append(row.number);
        looked = look(row, m_bytes);
        gap.last = row.number - 1;
        if ((++seen % rowsApart == 0 || (row.isMet && !m_bytes.isEmpty())) && until.hasExpired())
            break;
    }
    const Error error = m_log.index.lastReadingError();
    m_scan.reset();
    if (!looked)
        return looked;
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        return std::unexpected(error);
    if (code == SQLITE_DONE && seen < slice)
        gap.last = from - 1;
    return {};
}

Result<void> RowSearch::searchWords(Gap &gap, const QDeadlineTimer &until)
{
    if (gap.next == gap.candidates.size() && !fetchCandidates(gap)) { // damaged, or busy: without words from here on
        m_candidates = {};
        m_text.reset();
        m_reach = 0;
        return {};
    }
    const bool isSettled = m_restFilter.isEmpty() && m_restBytes.isEmpty() && !m_asksForPairs && m_removals == 0;
    while (gap.next < gap.candidates.size()) {
        const qint64 number = gap.candidates[gap.next++];
        gap.last = number - 1;
        if (isSettled) {
            add(number);
        } else {
            m_rest.bind(1, number);
            const bool isThere = m_rest.step() == SQLITE_ROW;
            const Row row = isThere ? rowFrom(m_rest) : Row();
            m_rest.reset();
            if (const auto looked = isThere ? look(row, m_restBytes) : Result<void>(); !looked)
                return looked;
        }
        if ((gap.next % rowsApart == 0 || !m_restBytes.isEmpty()) && until.hasExpired())
            break;
    }
    if (gap.next == gap.candidates.size() && gap.hasAll)
        gap.last = gap.first - 1;
    return {};
}

// As a whole: FTS5 puts the places of all words with one beginning together each time it is asked.
bool RowSearch::fetchCandidates(Gap &gap)
{
    gap.candidates.clear();
    gap.next = 0;
    m_candidates.bindText(1, m_words.match);
    m_candidates.bind(2, gap.first);
    m_candidates.bind(3, gap.last);
    m_candidates.bind(4, m_wantedCandidates);
    int code;
    while ((code = m_candidates.step()) == SQLITE_ROW)
        gap.candidates.append(m_candidates.integer(0));
    m_candidates.reset();
    gap.hasAll = gap.candidates.size() < m_wantedCandidates;
    m_wantedCandidates = qMin(m_wantedCandidates * 8, mostCandidates);
    return code == SQLITE_DONE;
}

void RowSearch::add(qint64 number)
{
    if (m_found.add(number) && number <= m_anchor)
        ++m_older;
}

void RowSearch::remove(qint64 number)
{
    if (m_found.remove(number) && number <= m_anchor)
        --m_older;
}

} // namespace wirebell
