// SPDX-License-Identifier: MIT
#include "store/rowsearch.h"

#include "wire/reading.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>

namespace wirebell {

namespace {

enum Column { Number, IsMet, StateOf, RoleOf, ConnectionOf, Started, Ended };

constexpr qint64 slice = 4096; // numbers
constexpr int rowsApart = 64;  // between two looks at the clock, where no bytes are read
constexpr qint64 fewCandidates = 128;
constexpr qint64 manyCandidates = 16 * 1024; // where they come at once
// Words that come at once take some 10 ms for each 100,000 exchanges that have them; an exchange that is read takes 20 µs.
// So the newest are read one by one as long as that seems to fill a page sooner.
constexpr qint64 readAlone = 1024;
constexpr qint64 readInAnyCase = 128;
constexpr qint64 page = 100;
constexpr qint64 windowful = 32;
constexpr qsizetype mostWords = 8; // in place of a beginning: each is looked for by itself
constexpr qint64 mostCandidates = qint64(1) << 18;
// The other end of an exchange comes soon or not at all.
constexpr qint64 pairedWithin = 1000;

Statement rows(const Database &index, const RowFilter &filter, const QByteArray &isMet, const QByteArray &where)
{
    // The table of notes is only joined where it is asked for: the others have no use for it.
    const QByteArray notes = filter.looksAtNotes() ? "LEFT JOIN note USING (number) " : "";
    Statement statement =
        index.prepare("SELECT number, " + isMet + ", state, role, connection, started, ended FROM exchange "
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
    // What rows settle needs no order within a slice, and upwards costs less: the next row of the other table is near. Rows
    // that do not meet it are passed over within SQLite, but those under way are to be looked at again.
    const QByteArray met = m_filter.condition();
    m_scan = rows(log.index, m_filter, "state IS NOT NULL OR (" + met + ')',
                  "number BETWEEN ?1 AND ?2 AND ((" + met + ") OR state IS NULL) ORDER BY number"
                      + (readsEach() ? " DESC" : ""));
    m_one = rows(log.index, m_filter, met, "number = ?1");
    m_rest = rows(log.index, m_restFilter, m_restFilter.condition(), "number = ?1");
}

Result<void> RowSearch::refresh()
{
    if (!m_scan.isValid() || !m_one.isValid() || !m_rest.isValid())
        return std::unexpected(m_log.index.lastReadingError());
    Statement facts = m_log.index.prepare(
        "SELECT (SELECT max(number) FROM exchange), (SELECT min(number) FROM exchange), "
        "(SELECT sum(value) FROM fact WHERE name IN ('removals', 'gaps')), "
        "(SELECT value FROM fact WHERE name = 'event')");
    if (facts.step() != SQLITE_ROW)
        return std::unexpected(m_log.index.lastReadingError());
    const qint64 top = qMin(facts.integer(0), m_before - 1);
    const qint64 bottom = facts.integer(1);
    const qint64 removals = facts.integer(2);
    const qint64 event = facts.integer(3);
    facts.reset();
    const bool hasChanged = removals != m_removals || (event != m_event && m_filter.looksAtNotes()) || top < m_top;
    m_removals = removals;
    m_event = event;
    if (const auto read = readReach(); !read)
        return read;
    if (std::exchange(m_isFresh, false) || hasChanged) {
        beginAnew(bottom, top);
    } else if (top > m_top) {
        m_gaps.push_back({m_asksForPairs ? qMax(qint64(1), m_top - pairedWithin) : m_top + 1, top});
        m_top = top;
    }
    for (const qint64 number : std::exchange(m_open, {}))
        if (const auto looked = lookAgain(number); !looked)
            return looked;
    return {};
}

void RowSearch::beginAnew(qint64 bottom, qint64 top)
{
    m_found.clear();
    m_older = 0;
    m_anchor = top;
    m_top = top;
    m_begun = m_begun + 1;
    m_gaps.clear();
    m_wantedCandidates = fewCandidates;
    m_readsNewest = true;
    if (top >= bottom && top > 0)
        m_gaps.push_back({bottom, top});
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
    m_words = wordQuery(m_query, [this](const QByteArray &beginning) {
        return m_text->wordsBeginning(beginning, mostWords);
    });
    for (const qint64 number : reach->waiting)
        if (number < m_before && !m_open.contains(number))
            m_open.append(number);
    return {};
}

Result<void> RowSearch::advance(qint64 wanted, const QDeadlineTimer &until)
{
    while (!m_gaps.empty() && m_found.count() < wanted) {
        Gap &gap = m_gaps.back();
        const bool isReached = m_reach >= gap.last;
        // What many exchanges have is found sooner where the newest are read one by one, and so is what came since.
        const bool readsNewest = isReached && m_words.comesAtOnce && m_readsNewest;
        const bool isSmall = m_words.comesAtOnce && gap.candidates.isEmpty() && gap.last - gap.first < readAlone;
        Result<void> done;
        if (readsNewest)
            done = scan(gap, qMax(gap.first, m_anchor - readAlone + 1), until);
        else if (isReached && !isSmall)
            done = searchWords(gap, until);
        else
            done = scan(gap, isReached ? gap.first : qMax(gap.first, m_reach + 1), until);
        if (!done)
            return done;
        if (readsNewest) {
            const qint64 read = m_anchor - gap.last;
            m_readsNewest = read < readAlone && m_found.count() < page
                && (read < readInAnyCase || m_found.count() * readAlone >= read * page);
        }
        if (gap.last < gap.first)
            m_gaps.pop_back();
        // What comes at once does not keep back what is there.
        const bool isWaitedFor =
            readsNewest && !m_readsNewest && m_found.count() >= windowful && !until.isForever();
        if (until.hasExpired() || isWaitedFor)
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
    from = qMax(from, gap.last - slice + 1);
    m_scan.bind(1, from);
    m_scan.bind(2, gap.last);
    int code = SQLITE_DONE;
    Result<void> looked;
    while (looked && (code = m_scan.step()) == SQLITE_ROW) {
        const Row row = rowFrom(m_scan);
        if (!row.hasEnded)
            m_open.append(row.number);
        looked = look(row, m_bytes);
        if (readsEach()) {
            gap.last = row.number - 1;
            if (until.hasExpired())
                break;
        }
    }
    const Error error = m_log.index.lastReadingError();
    m_scan.reset();
    if (!looked)
        return looked;
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        return std::unexpected(error);
    if (code == SQLITE_DONE)
        gap.last = from - 1;
    return {};
}

Result<void> RowSearch::searchWords(Gap &gap, const QDeadlineTimer &until)
{
    if (gap.next == gap.candidates.size() && !fetchCandidates(gap, until)) { // damaged, or busy: without words from here on
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

// Words that come at once are asked for as seldom as can be, others as long as there is time.
bool RowSearch::fetchCandidates(Gap &gap, const QDeadlineTimer &until)
{
    gap.candidates.clear();
    gap.next = 0;
    m_candidates.bindText(1, m_words.match);
    m_candidates.bind(2, gap.first);
    m_candidates.bind(3, gap.last);
    const qint64 most = m_words.comesAtOnce ? qMax(m_wantedCandidates, manyCandidates) : m_wantedCandidates;
    m_candidates.bind(4, most);
    int code;
    while ((code = m_candidates.step()) == SQLITE_ROW) {
        gap.candidates.append(m_candidates.integer(0));
        if (!m_words.comesAtOnce && gap.candidates.size() % rowsApart == 0 && until.hasExpired())
            break;
    }
    m_candidates.reset();
    gap.hasAll = code == SQLITE_DONE && gap.candidates.size() < most;
    m_wantedCandidates = qMin(most * 8, mostCandidates);
    return code == SQLITE_DONE || code == SQLITE_ROW;
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
